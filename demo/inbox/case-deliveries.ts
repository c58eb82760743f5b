import { html, nothing, type TemplateResult } from 'lit';
import { formatFullTime } from './format.ts';
import { caseWords } from './strings-case.ts';
import type { CaseDetail, Delivery } from './types-case.ts';

const words = caseWords.delivery;

function renderDelivery({ event, destination, state, attempts, next_at, failure, created_at, delivered_at }: Delivery) {
  const at = delivered_at ?? created_at;
  return html`
    <li>
      <b>${words.event[event]}</b> <span>${destination}</span>
      <span class="badge ${state === 'failed' ? 'danger' : 'mark'}">${words.state[state]}</span>
      <time datetime=${at}>${formatFullTime(at)}</time>
      ${
        state === 'delivered' || !attempts
          ? nothing
          : html`<p class="facts">
              <span>${words.attempts(attempts)}</span>
              ${failure ? html`<span>${words.failure(failure)}</span>` : nothing}
              ${state === 'pending' ? html`<span>${words.again(formatFullTime(next_at))}</span>` : nothing}
            </p>`
      }
    </li>
  `;
}

/** To whom messages about the case went, those that did not arrive first. */
export function caseDeliveries({ deliveries }: CaseDetail): TemplateResult | typeof nothing {
  if (!deliveries.length) return nothing;
  const failed = deliveries.filter(({ state }) => state === 'failed');
  return html`
    <section class="deliveries" aria-labelledby="deliveries">
      <h3 id="deliveries">${words.heading}</h3>
      ${
        failed.length
          ? html`<div class="notice">
              <strong>${words.failed}</strong>
              <p>${words.failedWhy}</p>
            </div>`
          : nothing
      }
      <ul class="asked">
        ${[...failed, ...deliveries.filter(({ state }) => state !== 'failed')].map(renderDelivery)}
      </ul>
    </section>
  `;
}
