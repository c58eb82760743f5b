import { html, type CSSResult, type LitElement, type TemplateResult } from 'lit';
import { OnDemand } from '../../controllers/on-demand.ts';
import type { Strings } from '../../strings/directory/ko.ts';
import { adopt } from '../shared/adopt.ts';

/** What only some readers ask for, or only some pages, each fetched by then, with its looks. */
export function partsOf(host: LitElement) {
  const dressed = async <Part extends { readonly styles: CSSResult }>(part: Promise<Part>) => {
    adopt(host.renderRoot, (await part).styles);
    return part;
  };
  return {
    map: new OnDemand(host, () => import('./map/map.ts')),
    visiting: new OnDemand(host, () => dressed(import('./views/visiting.ts'))),
    results: new OnDemand(host, () => dressed(import('./views/results.ts'))),
    partner: new OnDemand(host, () => dressed(import('./views/partner.ts'))),
    calendar: new OnDemand(host, () => import('./calendar.ts')),
  };
}

/** Stands where a part will be. */
export const waitingFor = ({ state }: OnDemand<unknown>, { parts }: Strings): TemplateResult =>
  html`<p class="quiet" role="status">${state === 'failed' ? parts.failed : parts.loading}</p>`;
