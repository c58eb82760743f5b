import type { TemplateResult } from 'lit';
import { actionWords } from '../strings-actions.ts';
import { isReadBySender, type ActionContext, type Errors } from './action.ts';
import { textArea } from './fields.ts';

const { reason: reasonWords, note: noteWords } = actionWords;

/** A sentence for whoever asked; said so, and said where nobody asked for oneself. */
export const reasonField = (
  { detail }: ActionContext,
  errors: Errors,
  { optional = false }: { optional?: boolean } = {},
): TemplateResult =>
  textArea({
    name: 'reason',
    label: reasonWords.label,
    hint: isReadBySender(detail) ? reasonWords.hint : reasonWords.hintOther,
    audience: isReadBySender(detail) ? 'sender' : undefined,
    optional,
    errors,
  });

/** A word among colleagues beside something that is done. */
export const noteField = (errors: Errors): TemplateResult =>
  textArea({
    name: 'note',
    label: noteWords.label,
    hint: noteWords.hint,
    audience: 'colleagues',
    optional: true,
    errors,
  });
