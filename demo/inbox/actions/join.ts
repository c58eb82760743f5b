import { html, nothing } from 'lit';
import { hasEnded } from '../case-recommendations.ts';
import { caseHref } from '../route.ts';
import { strings } from '../strings.ts';
import { actionWords } from '../strings-actions.ts';
import type { CaseSummary } from '../types.ts';
import type { Recommendation } from '../types-case.ts';
import { isOpen, reading, type ActionContext, type ActionForm } from './action.ts';
import { radios, textArea, textInput } from './fields.ts';

const words = actionWords.join;

/** Stands for a case that is found by its reference. */
const OTHER = 'other';

const nameOf = ({ reference, district, relation }: CaseSummary): string =>
  words.choice(reference, strings.caseName(district?.name, relation));

const others = ({ cases, detail }: ActionContext): CaseSummary[] =>
  cases.filter(({ id, state, erased }) => id !== detail.case.id && state !== 'closed' && !erased);

const isWithPartner = ({ decision }: Recommendation): boolean => !hasEnded(decision);

const likely = (context: ActionContext): CaseSummary[] =>
  others(context).filter(({ id }) => context.detail.case.likely_duplicates.includes(id));

function chosenCase(context: ActionContext): CaseSummary | undefined {
  const { values } = context;
  const into = likely(context).length ? values.get('into') : OTHER;
  if (into !== OTHER) return others(context).find(({ id }) => id === into);
  const typed = (values.get('reference') ?? '').toUpperCase();
  return others(context).find(({ reference }) => reference === typed);
}

/** Takes the case into another one about the same person. */
export const join: ActionForm = {
  name: 'join',
  permission: 'join-cases',
  grave: true,
  title: words.title,
  submit: words.submit,
  done: words.done,
  // One that a partner has been asked about stays, and the other can be joined to it.
  offered: ({ detail }) => isOpen(detail) && !detail.recommendations.some(isWithPartner),
  fields: (context, errors) => {
    const duplicates = likely(context);
    const byReference = !duplicates.length || context.values.get('into') === OTHER;
    return html`
      <p class="grave">${words.what}</p>
      <p>${words.told}</p>
      ${
        duplicates.length
          ? radios({
              name: 'into',
              label: words.into,
              choices: [
                ...duplicates.map((one) => ({ value: one.id, label: nameOf(one), hint: words.likely })),
                { value: OTHER, label: words.other },
              ],
              errors,
            })
          : nothing
      }
      ${byReference ? renderReference(context, errors) : nothing} ${renderChosen(context)}
      ${textArea({ name: 'reason', label: words.reason, audience: 'colleagues', errors })}
    `;
  },
  read: (context) => {
    const { values } = context;
    const into = chosenCase(context);
    const asked = likely(context).length > 0;
    const typed = !asked || values.get('into') === OTHER;
    const reason = values.get('reason') ?? '';
    return reading(
      {
        into: asked && !values.get('into') && words.needed,
        reference: typed && !into && (values.get('reference') ? words.unknown : words.needed),
        reason: !reason && words.reasonNeeded,
      },
      () => ({ action: 'join', into: into?.id ?? '', reason }),
    );
  },
};

function renderReference(context: ActionContext, errors: Parameters<ActionForm['fields']>[1]) {
  return html`
    ${textInput({ name: 'reference', label: words.other, list: 'references', errors })}
    <datalist id="references">
      ${others(context).map((one) => html`<option value=${one.reference}>${nameOf(one)}</option>`)}
    </datalist>
  `;
}

/** A look at the other case, so that nobody joins by a wrong number. */
function renderChosen(context: ActionContext) {
  const into = chosenCase(context);
  return into
    ? html`<p>
        <a href=${caseHref(into.id)} target="_blank" rel="noopener">${nameOf(into)}</a> (${strings.view.newWindow})
      </p>`
    : nothing;
}
