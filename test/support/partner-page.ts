/** The partner's page against a server that answers as it is told. Runs in browsers. */
import { fixtureCleanup, fixtureSync, html } from '@open-wc/testing';
import '../../demo/partner/main.ts';
import type { PartnerApp } from '../../demo/partner/partner-app.ts';
import type { Asked, Contact } from '../../demo/partner/types.ts';
import { until } from './until.ts';

export const TOKEN = '7ZQK-M3TR-9WVB-4HXD';

/** What an unanswered link shows. */
export const asked = (changes: Partial<Asked> = {}): Asked => ({
  partner: { id: 'centre', name: '이음복지관' },
  city: '가온시',
  team: '희망복지지원팀',
  phone: '02-0000-0001',
  expires_on: '2026-11-27',
  decision: null,
  case: {
    urgency: 'urgent',
    district: '가온1동',
    household: 'single',
    age_band: '65-74',
    needs: ['생활비', '아픔·병원비'],
    signs: ['전기가 끊겼어요'],
    child: false,
  },
  contact: null,
  ...changes,
});

/** What a link shows after a yes. */
export const accepted = (contact: Partial<Contact> = {}, changes: Partial<Asked> = {}): Asked =>
  asked({
    decision: 'accepted',
    contact: {
      name: '김가온',
      phone: '010-0000-0000',
      preferred: 'call',
      safe_times: null,
      do_not_contact: false,
      address: '가온로 1',
      note: '초록 대문',
      narrative: '전기가 끊겼어요.\n추워요.',
      ...contact,
    },
    ...changes,
  });

/** A status with its problem, a body with 200, or no answer at all. */
export type Reply = number | object | 'no-answer';

/** What came with a request. */
interface Question {
  path: string;
  body: Record<string, unknown>;
}

export interface Replies {
  /** To opening the link, one after the other; the last one is given from then on. */
  open?: Reply[];
  /** To answering it. */
  decide?: Reply[];
}

const flat = (text: string | null): string => (text ?? '').replace(/\s+/g, ' ').trim();

/** A partner's page as a person meets it: by buttons and words. */
export class PartnerPage {
  readonly element: PartnerApp;
  /** What the server was asked, in order. */
  readonly questions: Question[] = [];
  /** May be changed at any time. */
  replies: Required<Replies>;

  constructor({ open = [asked()], decide = [] }: Replies = {}, fragment = `#j=9911000000&token=${TOKEN}`) {
    this.replies = { open, decide };
    globalThis.fetch = (input, init) => this.#answer(input as string, init);
    history.replaceState(null, '', location.pathname + location.search + fragment);
    this.element = fixtureSync<PartnerApp>(html`<partner-app></partner-app>`);
  }

  /** Everything on the page that matches, in the shadow roots too. */
  all<T extends HTMLElement = HTMLElement>(selector: string): T[] {
    return [...within(this.element.shadowRoot)].filter((one): one is T => one.matches(selector));
  }

  /** All that is on the page, with single spaces. */
  get text(): string {
    return flat(
      this.all('h1, h2, p, dt, dd, strong, button, label')
        .map(({ textContent }) => textContent)
        .join(' '),
    );
  }

  /** What has the focus, however deep. */
  get focused(): Element | null {
    let active = document.activeElement;
    while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
    return active;
  }

  says(words: string): Promise<void> {
    return until(() => this.text.includes(flat(words)), `the page says ${words}`);
  }

  button(words: string): HTMLElement | undefined {
    return this.all('button').find(({ textContent }) => flat(textContent) === words);
  }

  async press(words: string): Promise<void> {
    await until(() => this.button(words), `there is a button ${words}`);
    this.button(words)?.click();
  }

  /** The field for the reason of a no. */
  get reason(): HTMLTextAreaElement | undefined {
    return this.all<HTMLTextAreaElement>('textarea')[0];
  }

  async write(words: string): Promise<void> {
    await until(() => this.reason, 'there is a field');
    if (!this.reason) return;
    this.reason.value = words;
    this.reason.dispatchEvent(new InputEvent('input', { bubbles: true }));
  }

  /** What was sent as an answer. */
  get answers(): Question['body'][] {
    return this.questions.filter(({ path }) => path === '/partner/api/decide').map(({ body }) => body);
  }

  async #answer(path: string, init?: RequestInit): Promise<Response> {
    this.questions.push({ path, body: JSON.parse(init?.body as string) as Question['body'] });
    const replies = path === '/partner/api/decide' ? this.replies.decide : this.replies.open;
    const reply = replies.length > 1 ? replies.shift() : replies[0];
    if (reply === undefined || reply === 'no-answer') throw new TypeError('Failed to fetch');
    if (typeof reply === 'object') return Response.json(reply);
    return Response.json({ type: 'urn:ieum:problem:test', status: reply }, { status: reply });
  }
}

function* within(root: ParentNode | null): Generator<HTMLElement> {
  for (const element of root?.querySelectorAll<HTMLElement>('*') ?? []) {
    yield element;
    yield* within(element.shadowRoot);
  }
}

const realFetch = globalThis.fetch;

/** Puts the network and the address back as they were. */
export function closePartner(): void {
  fixtureCleanup();
  globalThis.fetch = realFetch;
  history.replaceState(null, '', location.pathname + location.search);
}
