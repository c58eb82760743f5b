import { admin, json, read } from './api.ts';
import type { ActionAnswer, CaseAction, CaseDetail, Colleague } from './types-case.ts';

const isCase = ({ case: entry, referrals, history, moves }: Partial<CaseDetail>): boolean =>
  Boolean(entry) && [referrals, history, moves].every(Array.isArray);

const pathOf = (id: string): string => `cases/${encodeURIComponent(id)}`;

export const readCase = (id: string, jurisdiction?: string, signal?: AbortSignal): Promise<CaseDetail> =>
  read<CaseDetail>(admin(pathOf(id), jurisdiction), isCase, { signal });

/**
 * Does something with a case that stands at `version`; nothing is done where
 * somebody else was first (`changed`, RFC 9110 If-Match). So the same question
 * may be sent again after an answer was lost: it counts once.
 */
export function act(id: string, version: number, action: CaseAction, jurisdiction?: string): Promise<ActionAnswer> {
  const init = json(action);
  return read<ActionAnswer>(admin(`${pathOf(id)}/actions`, jurisdiction), isCase, {
    ...init,
    headers: { ...init.headers, 'if-match': `"${version}"` },
  });
}

/** Who can be given a case of this city. */
export const listColleagues = (jurisdiction?: string): Promise<Colleague[]> =>
  read<{ colleagues: Colleague[] }>(admin('colleagues', jurisdiction), ({ colleagues }) =>
    Array.isArray(colleagues),
  ).then(({ colleagues }) => colleagues);
