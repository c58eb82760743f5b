import type { Consent, FormDefinition, Path } from '../schemas/form-definition.ts';
import { one, type Answers } from './answers.ts';

const PATHS: readonly Path[] = ['self', 'neighbour', 'officer'];

/** The path that the answers are on; undefined until it is chosen. */
export const chosenPath = (answers: Answers): Path | undefined => PATHS.find((path) => path === one(answers, 'path'));

/** What decides which consents are asked for. */
export interface Consenting {
  readonly path: Path;
  /** A neighbour who leaves nothing of his or her own. */
  readonly anonymous: boolean;
  /** Somebody under 14 who asks for herself or himself. */
  readonly child: boolean;
}

/** Who consents, as the answers have it. */
export function consenting(answers: Answers): Consenting {
  const path = chosenPath(answers) ?? 'self';
  return {
    path,
    anonymous: path === 'neighbour' && one(answers, 'anonymous') === 'yes',
    child: path === 'self' && one(answers, 'child') === 'yes',
  };
}

/**
 * The consents asked for: those of the path, and none of somebody who gives no
 * data of his or her own. A neighbour consents only for the reporter's own
 * data, so an anonymous one is asked nothing; a child cannot consent, so the
 * guardian is asked later (개인정보 보호법 §22의2).
 */
export function consentsFor(definition: FormDefinition, { path, anonymous, child }: Consenting): Consent[] {
  if (anonymous || child) return [];
  return definition.consents.filter(({ paths }) => !paths || paths.includes(path));
}
