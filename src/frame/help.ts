import { localize } from '../domain/localized.ts';
import { dial } from '../domain/phone.ts';
import type { OpenSite } from './site.ts';
import type { Trouble } from './trouble.ts';
import { h } from './h.ts';
import type { Words } from './words.ts';

/** National numbers, those for danger to life first; where the site names none. */
const NATIONAL = ['119', '112', '109', '129', '1577-0199'];

/**
 * What to do without the element: whom to call, where to go, and, where
 * something is in the way, what that is and what helps. `site` is undefined
 * while none is known.
 */
export function help({ strings, language }: Words, site: OpenSite | undefined, trouble?: Trouble): HTMLElement {
  const { title, text } = trouble ? strings.states[trouble] : strings.waiting;
  return h('section', { className: 'help' }, [
    h('h1', {}, [title]),
    h('p', {}, [text]),
    ...(trouble ? actions(strings, trouble) : []),
    h('ul', { className: 'phones', ariaLabel: strings.phones }, phones(strings, site)),
    h('p', {}, [strings.visit]),
    ...homeLink(strings, language, site),
  ]);
}

function phones({ labels, also }: Words['strings'], site: OpenSite | undefined): HTMLElement[] {
  const national = (numbers: readonly string[]) => numbers.map((number) => ({ number, label: labels[number] ?? '' }));
  const own = site?.emergency ?? [];
  return [...(own.length ? own : national(NATIONAL)), ...national(also)].map(({ number, label }) =>
    h('li', {}, [h('a', { href: dial(number) }, [h('strong', {}, [number]), ` ${labels[number] ?? label}`])]),
  );
}

function actions(strings: Words['strings'], trouble: Trouble): HTMLElement[] {
  if (trouble === 'stranger')
    return [h('a', { className: 'action', href: location.href, target: '_blank', rel: 'noopener' }, [strings.open])];
  if (trouble !== 'failed' && trouble !== 'offline') return [];
  const retry = h('button', { className: 'action', type: 'button' }, [strings.retry]);
  retry.addEventListener('click', () => location.reload());
  return [retry];
}

/** The way to the site's own start page, where it names one. */
export function homeLink(strings: Words['strings'], language: string, site: OpenSite | undefined): HTMLElement[] {
  if (!site?.home) return [];
  const name = localize(site.name, language).text;
  return [h('p', {}, [h('a', { className: 'home', href: site.home }, [strings.home(name)])])];
}
