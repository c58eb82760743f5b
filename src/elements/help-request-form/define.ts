import { HelpRequestForm } from './help-request-form.ts';

if (!customElements.get('ieum-help-request-form')) {
  customElements.define('ieum-help-request-form', HelpRequestForm);
}
