import { ProgramFinder } from './program-finder.ts';

if (!customElements.get('ieum-program-finder')) {
  customElements.define('ieum-program-finder', ProgramFinder);
}
