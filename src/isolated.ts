/**
 * Registers the kit's tags as hosts of frames, for pages on which nobody types
 * in the page itself: `<ieum-help-request-form isolated>`, or `data-isolated`
 * on the loader. With a bundler: `import 'ieum/isolated'` in place of
 * `ieum/define`, and on the tag
 * `frame="https://welfare.example/v1/frame.html" site="gaon"`.
 *
 * A tag named in this module's own address (`isolated.js#ieum-request-status`)
 * is registered alone, so that others on the page need not be isolated.
 */
import { DOOR_CODES } from './domain/door.ts';
import { IsolatedElement } from './isolated/isolated-element.ts';

const [, only = ''] = import.meta.url.split('#');
const tags = Object.keys(DOOR_CODES).map((element) => `ieum-${element}`);

for (const tag of tags.includes(only) ? [only] : tags) {
  // Each a class of its own, as the registry wants it.
  if (!customElements.get(tag)) customElements.define(tag, class extends IsolatedElement {});
}
