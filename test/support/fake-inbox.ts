import type { CityForm, ActionAnswer, CaseAction, CaseDetail, Colleague } from '../../demo/inbox/types-case.ts';
import { caseDetail } from './inbox-builders.ts';

/** What was asked of the server to be done. */
export interface Asked {
  path: string;
  version: string | null;
  action: CaseAction;
}

type Respond = (asked: Asked) => Response | Promise<Response>;

const json = (body: unknown, status = 200): Response =>
  new Response(JSON.stringify(body), { status, headers: { 'content-type': 'application/json' } });

/** A refusal as the server words it (RFC 9457). */
export const problem = (status: number, name: string, fields?: { pointer: string; code: string }[]): Response =>
  json({ type: `urn:ieum:problem:${name}`, title: name, status, retryable: false, fields }, status);

/** Somebody else was first; from now on `inbox` gives the case as it is since then. */
export const changedMeanwhile = (inbox: FakeInbox, now: CaseDetail): Respond => {
  return () => {
    inbox.detail = now;
    return problem(412, 'changed-meanwhile');
  };
};

/** No answer ever comes. */
export const cutOff: Respond = () => Promise.reject(new TypeError('Failed to fetch'));

/** The inbox's server by path, in place of `fetch`: one case, and what a test has it answer. */
export class FakeInbox {
  /** The case as it is now. */
  detail: CaseDetail;
  /** Other cases of the list. */
  others: CaseDetail['case'][] = [];
  colleagues: Colleague[] = [
    { id: 'account-intake', name: '김접수', role: 'intake' },
    { id: 'account-case-worker', name: '박담당', role: 'case-worker' },
  ];
  form?: CityForm;
  /** One for each action, in order; the case with a new version from then on. */
  answers: Respond[] = [];
  readonly asked: Asked[] = [];
  /** How often the case was read. */
  reads = 0;
  readonly #fetch = window.fetch;

  constructor(detail = caseDetail()) {
    this.detail = detail;
    window.fetch = (input, init) => this.#answer(new Request(input, init));
  }

  /** Gives the page its own `fetch` again. */
  restore(): void {
    window.fetch = this.#fetch;
  }

  get lastAction(): CaseAction | undefined {
    return this.asked.at(-1)?.action;
  }

  /** Answers with the case, changed; it is like that from then on. */
  done(changes: Partial<ActionAnswer> = {}): Respond {
    return () => {
      const { link, ...detail } = changes;
      const version = this.detail.case.version + 1;
      this.detail = { ...this.detail, ...detail, case: { ...this.detail.case, ...detail.case, version } };
      return json(link ? { ...this.detail, link } : this.detail);
    };
  }

  async #answer(request: Request): Promise<Response> {
    const { pathname } = new URL(request.url);
    if (pathname.endsWith('/actions')) {
      const asked = {
        path: pathname,
        version: request.headers.get('if-match'),
        action: (await request.json()) as CaseAction,
      };
      this.asked.push(asked);
      return (this.answers.shift() ?? this.done())(asked);
    }
    if (pathname === `/admin/api/cases/${this.detail.case.id}`) {
      this.reads += 1;
      return json(this.detail);
    }
    if (pathname === '/admin/api/cases') {
      return json({
        jurisdiction: { code: 'gaon', name: '가온시' },
        now: '2026-11-22T03:00:00Z',
        cases: [this.detail.case, ...this.others],
      });
    }
    if (pathname === '/admin/api/colleagues') return json({ colleagues: this.colleagues });
    if (pathname === '/api/form' && this.form) return json(this.form);
    return problem(404, 'not-found');
  }
}
