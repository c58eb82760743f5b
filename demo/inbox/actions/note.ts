import { textArea } from './fields.ts';
import { reading, type ActionForm } from './action.ts';
import { actionWords } from '../strings-actions.ts';

const words = actionWords.addNote;

/** A word among colleagues. */
export const note: ActionForm = {
  name: 'note',
  permission: 'work-on-cases',
  title: words.title,
  submit: words.submit,
  done: words.done,
  offered: () => true,
  fields: (_context, errors) =>
    textArea({ name: 'note', label: words.title, hint: actionWords.note.hint, audience: 'colleagues', errors }),
  read: ({ values }) => {
    const text = values.get('note') ?? '';
    return reading({ note: !text && words.needed }, () => ({ action: 'note', note: text }));
  },
};
