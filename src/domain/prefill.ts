import type { FormDefinition } from '../schemas/form-definition.ts';
import type { Answers } from './answers.ts';

const NAMES = ['reporter-role', 'organization-code', 'district', 'partner-id', 'program-id'] as const;

/** What a page or a link may fill in beforehand: codes and ids, no words of anybody's. */
export type Prefill = Readonly<Partial<Record<(typeof NAMES)[number], string>>>;

const CODE = /^[A-Za-z0-9][\w.:-]{0,63}$/;

/**
 * The codes that a page's markup gives, and beside them those in its address's
 * fragment, `#ieum:district=…&partner-id=…`, as QR codes and links carry them:
 * a fragment reaches no server and no referrer. What is no code is left out,
 * so that a link cannot put words into the form.
 */
export function prefillOf(fragment: string, markup: (name: string) => string | null): Prefill {
  const link = new URLSearchParams(fragment.startsWith('#ieum:') ? fragment.slice(6) : '');
  return Object.fromEntries(
    NAMES.flatMap((name) => {
      const value = markup(name) || link.get(name) || '';
      return CODE.test(value) ? [[name, value]] : [];
    }),
  );
}

/** The answers that a form starts with; a role, district or partner that the definition does not name is left out. */
export function prefilled(prefill: Prefill, definition: FormDefinition): Answers {
  const given = (name: keyof Prefill, ids: readonly string[] = []) => ids.find((id) => id === prefill[name]) ?? '';
  const idsOf = (items: readonly { readonly id: string }[] = []) => items.map(({ id }) => id);
  const role = given('reporter-role', idsOf(definition.reporter_roles));
  const partner = given('partner-id', idsOf(definition.partners));
  const districts = definition.districts.map(({ code }) => code);
  return {
    // Whoever comes with an officer's role need not say so again.
    path: role && 'officer',
    role,
    district: given('district', districts),
    // Absent where none is named, so that nobody is asked for one.
    ...(partner ? { partner } : {}),
    organization_code: prefill['organization-code'] ?? '',
  };
}
