import type { CorrectionAbout } from './views/context.ts';

/** What an event tells of a partner: what is public anyway, nothing of the reader. */
export interface PartnerDetail {
  readonly partnerId: string;
  readonly partnerName: string;
}

/** What somebody found wrong; words of their own are in no event. */
export interface CorrectionDetail {
  readonly partnerId: string;
  readonly about: CorrectionAbout;
}

/**
 * The reader wants help from a partner. Unless the page prevents it, the
 * directory opens the page's request form, addressed to that partner.
 */
export class IeumRequestPartnerEvent extends Event {
  readonly detail: PartnerDetail;

  constructor(detail: PartnerDetail) {
    super('ieum-request-partner', { bubbles: true, composed: true, cancelable: true });
    this.detail = detail;
  }
}

/** The reader found a mistake. A page that takes it says so by preventing it; it goes to `correction-href` besides. */
export class IeumReportCorrectionEvent extends Event {
  readonly detail: CorrectionDetail;

  constructor(detail: CorrectionDetail) {
    super('ieum-report-correction', { bubbles: true, composed: true, cancelable: true });
    this.detail = detail;
  }
}

declare global {
  interface HTMLElementEventMap {
    'ieum-request-partner': IeumRequestPartnerEvent;
    'ieum-report-correction': IeumReportCorrectionEvent;
  }
}
