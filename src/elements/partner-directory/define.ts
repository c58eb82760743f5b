import { PartnerDirectory } from './partner-directory.ts';

if (!customElements.get('ieum-partner-directory')) {
  customElements.define('ieum-partner-directory', PartnerDirectory);
}
