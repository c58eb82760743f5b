/* global document, fetch */
import { Formio } from '@formio/js/form';
import '@formio/js/dist/formio.form.min.css';
import 'bootstrap/dist/css/bootstrap.min.css';
import { L, NEEDS, REGIONS, RELATIONS, TIMES, URGENCY } from '../floor/common.js';

const required = { required: true };
const field = (type, key, more) => ({ type, key, label: L[key], input: true, validate: required, ...more });
const text = (key, more) => field('textfield', key, more);
const valuesOf = (labels) => labels.map((label) => ({ label, value: label }));
const select = (key, labels) =>
  field('select', key, { widget: 'html5', placeholder: '선택', data: { values: valuesOf(labels) } });
const when = (key, value) => ({ conditional: { show: true, when: key, eq: value } });

const form = await Formio.createForm(
  document.querySelector('main'),
  {
    display: 'form',
    components: [
      text('name', { autocomplete: 'name' }),
      field('phoneNumber', 'phone', {
        inputMask: '',
        autocomplete: 'tel',
        validate: { required: true, pattern: '0\\d{1,2}-?\\d{3,4}-?\\d{4}' },
      }),
      select('relation', RELATIONS),
      text('relationOther', when('relation', '기타')),
      select('region', REGIONS),
      text('district', { validate: {} }),
      field('selectboxes', 'needs', { inline: true, values: valuesOf(NEEDS) }),
      text('needOther', { conditional: { json: { '==': [{ var: 'data.needs.기타' }, true] } } }),
      field('radio', 'urgency', { inline: true, values: valuesOf(URGENCY) }),
      field('day', 'urgentWhen', when('urgency', '긴급')),
      field('textarea', 'story', { validate: { required: true, minLength: 10, maxLength: 2000 } }),
      select('contactTime', TIMES),
      field('checkbox', 'consentPrivacy'),
      field('checkbox', 'consentShare', { validate: {} }),
      { type: 'button', action: 'submit', key: 'submit', label: L.submit, theme: 'primary', input: true },
    ],
  },
  { noAlerts: true },
);
form.on('submit', ({ data }) => fetch('/api', { method: 'POST', body: JSON.stringify(data) }));
