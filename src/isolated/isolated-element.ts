import { languageAround } from '../controllers/language-around.ts';
import { leaveFor } from '../controllers/leaving.ts';
import { DOOR_CODES } from '../domain/door.ts';
import { matchLanguage } from '../domain/localized.ts';
import { IeumLeftEvent } from '../elements/shared/events.ts';
import { elementOf, frameAddress } from '../elements/shared/frame-address.ts';
import { isolate, type Isolation, type IsolationHost } from '../elements/shared/isolation.ts';
import type { Strings } from '../strings/frame/ko.ts';
import type { Language, Words } from '../strings/languages.ts';

/** Where the quick exit leads unless the page says otherwise; as in the elements themselves. */
const EXIT_URL = 'https://www.naver.com/';

const WORDS: Words<Strings> = {
  ko: () => import('../strings/frame/ko.ts'),
  'ko-x-easy': () => import('../strings/frame/ko-x-easy.ts'),
  en: () => import('../strings/frame/en.ts'),
  vi: () => import('../strings/frame/vi.ts'),
  'zh-Hans': () => import('../strings/frame/zh-Hans.ts'),
};

/**
 * One of the kit's tags whose element stands in a frame of another origin, in
 * which no script of this page reads anything. Its own children stay until
 * there is something to see in the frame, and where nothing comes.
 *
 * Attributes: `frame`, the address of the stand-alone page; `site`, the id of
 * a site that is configured there; `exit-url`, where the quick exit leads; and
 * the codes of the element (see DOOR_CODES). Another code begins anew, unless
 * somebody has begun to write. Fires `ieum-sent` and `ieum-left`.
 */
export class IsolatedElement extends HTMLElement implements IsolationHost {
  static readonly observedAttributes: readonly string[] = ['frame', 'site', ...Object.values(DOOR_CODES).flat()];

  #isolation: Isolation | undefined;

  constructor() {
    super();
    const root = this.attachShadow({ mode: 'open' });
    root.append(document.createElement('slot'));
    try {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(':host{display:flow-root}:host([hidden]){display:none}');
      root.adoptedStyleSheets = [sheet];
    } catch {
      // Safari before 16.4 constructs none; a margin or `hidden` may then go wrong, the frame comes all the same.
    }
  }

  connectedCallback(): void {
    const frame = this.getAttribute('frame');
    if (!frame) return console.error(`<${this.localName}>: name the stand-alone page: frame="https://…/frame.html".`);
    const language = () => languageAround(this);
    const address = frameAddress(this, frame, language());
    if (!address.includes('#ieum:site='))
      console.error(`<${this.localName}>: name the site: site="…" here, or data-site="…" on the loader.`);
    this.#isolation = isolate(this, address, this.localName, language);
    void this.#entitle(this.#isolation.frame);
  }

  /** Moved by `moveBefore`, the frame keeps what was typed in it; any other way of moving it begins anew. */
  connectedMoveCallback(): void {
    // That it is here is all that is wanted.
  }

  disconnectedCallback(): void {
    this.#isolation?.stop();
    this.#isolation = undefined;
  }

  attributeChangedCallback(): void {
    if (!this.#isolation || this.#isolation.inUse) return;
    this.disconnectedCallback();
    this.connectedCallback();
  }

  /** The quick exit: tells the page, and puts another page in its place; the frame wipes itself. */
  exit(): void {
    this.dispatchEvent(new IeumLeftEvent());
    const url = this.getAttribute('exit-url') ?? '';
    leaveFor(/^https?:/.test(url) ? url : EXIT_URL);
  }

  /** Names the frame as its element names itself, for those who hear the page. */
  async #entitle(frame: HTMLIFrameElement): Promise<void> {
    const language = matchLanguage(languageAround(this), Object.keys(WORDS)) ?? 'ko';
    try {
      frame.title = (await WORDS[language as Language]()).default.elements[elementOf(this)];
    } catch {
      // Its tag's name is there already.
    }
  }
}
