import type { FormDefinition } from 'ieum';
import type { LocalizedText } from './types.ts';

/** The Korean words for the ids of a form definition; an id that it does not know stands for itself. */
export class Labels {
  readonly #definition?: FormDefinition;

  constructor(definition?: FormDefinition) {
    this.#definition = definition;
  }

  need = (id: string): string => word(this.#definition?.needs, id);

  sign = (id: string): string => word(this.#definition?.signs, id);

  consent = (id: string): string => word(this.#definition?.consents, id);

  role = (id: string): string => word(this.#definition?.reporter_roles, id);

  question = (id: string): string => word(this.#definition?.questions, id);

  /** The answer to a question of the city's own, choices in words. */
  answer(question: string, answer: string | number | string[]): string {
    const options = this.#definition?.questions?.find(({ id }) => id === question)?.options;
    const values = Array.isArray(answer) ? answer : [String(answer)];
    return values.map((value) => word(options, value)).join(', ');
  }

  partner(id: string): string {
    return this.#definition?.partners?.find((partner) => partner.id === id)?.name.ko ?? id;
  }

  district(code: string): string {
    return this.#definition?.districts.find((district) => district.code === code)?.name.ko ?? code;
  }
}

function word(list: readonly { id: string; label: LocalizedText }[] | undefined, id: string): string {
  return list?.find((entry) => entry.id === id)?.label.ko ?? id;
}
