import { PartnerAnswer } from './answer.ts';
import { PartnerApp } from './partner-app.ts';
import { PartnerRequest } from './request.ts';

customElements.define('partner-request', PartnerRequest);
customElements.define('partner-answer', PartnerAnswer);
customElements.define('partner-app', PartnerApp);
