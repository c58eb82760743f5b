import { RequestStatus } from './request-status.ts';

if (!customElements.get('ieum-request-status')) {
  customElements.define('ieum-request-status', RequestStatus);
}
