import { html, nothing } from 'lit';
import { latestReferral } from '../current-referral.ts';
import type { Labels } from '../labels.ts';
import { actionWords } from '../strings-actions.ts';
import type { CaseDetail, ConsentBasis } from '../types-case.ts';
import { isOpen, reading, type ActionContext, type ActionForm, type Errors } from './action.ts';
import { radios, select, tick } from './fields.ts';

const words = actionWords.recommend;

/** Whether the request that counts says yes to telling an agency, and was not taken back. */
function hasConsent(detail: CaseDetail, labels: Labels): boolean {
  const latest = latestReferral(detail);
  if (!latest || latest.withdrawn_at !== null) return false;
  return latest.referral.consents.some(({ id, given }) => given && labels.isThirdPartyConsent(id));
}

function consentOf({ detail, labels, values }: ActionContext): ConsentBasis | undefined {
  if (!hasConsent(detail, labels)) return 'obtained';
  const chosen = values.get('consent');
  return chosen === 'in-request' || chosen === 'obtained' ? chosen : undefined;
}

function renderConsent(context: ActionContext, errors: Errors) {
  const { detail, labels } = context;
  return html`
    ${
      hasConsent(detail, labels)
        ? radios({
            name: 'consent',
            label: words.consent,
            choices: [
              { value: 'in-request', label: words.inRequest, hint: words.inRequestHint },
              { value: 'obtained', label: words.obtained, hint: words.obtainedHint },
            ],
            errors,
          })
        : html`<p class="grave">${words.noConsent}</p>`
    }
    ${
      consentOf(context) === 'obtained'
        ? tick({ name: 'declared', label: words.declare, hint: words.declareHint, errors })
        : nothing
    }
  `;
}

/** Asks a partner to help, by a link that opens this one case. */
export const recommend: ActionForm = {
  name: 'recommend',
  permission: 'recommend',
  title: words.title,
  submit: words.submit,
  done: words.done,
  offered: ({ detail, labels }) => isOpen(detail) && detail.case.state !== 'received' && labels.partners.length > 0,
  fields: (context, errors) => {
    const { detail, labels } = context;
    const days = labels.recommendationDays;
    return html`
      ${select({
        name: 'partner_id',
        label: words.partner,
        none: words.none,
        choices: labels.partners.map(({ id, name }) => ({ value: id, label: name.ko })),
        chosen: detail.case.partner?.id,
        errors,
      })}
      <div class="told">
        <h4>${words.sees}</h4>
        <dl>
          <dt>${words.before}</dt>
          <dd>${words.beforeList}</dd>
          <dt>${words.after}</dt>
          <dd>${words.afterList}</dd>
        </dl>
        ${days === undefined ? nothing : html`<p class="hint">${words.days(days)}</p>`}
      </div>
      ${renderConsent(context, errors)}
    `;
  },
  read: (context) => {
    const { values } = context;
    const partner = values.get('partner_id') ?? '';
    const consent = consentOf(context);
    return reading(
      {
        partner_id: !partner && words.partnerNeeded,
        consent: !consent && words.consentNeeded,
        declared: consent === 'obtained' && !values.get('declared') && words.declareNeeded,
      },
      () => ({ action: 'recommend', partner_id: partner, consent: consent ?? 'obtained' }),
    );
  },
};
