/* global document, fetch */
import { Model } from 'survey-core';
import 'survey-core/i18n/korean';
// Without its web font, since the floor brings none either.
import 'survey-core/survey-core.fontless.css';
import { renderSurvey } from 'survey-js-ui';
import { L, NEEDS, REGIONS, RELATIONS, TIMES, URGENCY } from '../floor/common.js';

const question = (type, name, more) => ({ type, name, title: L[name], isRequired: true, ...more });
const text = (name, more) => question('text', name, more);
const select = (name, choices) => question('dropdown', name, { renderAs: 'select', choices });
const consent = (name, more) => question('checkbox', name, { titleLocation: 'hidden', choices: [L[name]], ...more });

const model = new Model({
  locale: 'ko',
  completeText: L.submit,
  elements: [
    text('name', { autocomplete: 'name' }),
    text('phone', {
      inputType: 'tel',
      autocomplete: 'tel',
      validators: [{ type: 'regex', regex: '^0\\d{1,2}-?\\d{3,4}-?\\d{4}$' }],
    }),
    select('relation', RELATIONS),
    text('relationOther', { visibleIf: "{relation} = '기타'" }),
    select('region', REGIONS),
    text('district', { isRequired: false }),
    question('checkbox', 'needs', { choices: NEEDS, colCount: 0 }),
    text('needOther', { visibleIf: "{needs} contains '기타'" }),
    question('radiogroup', 'urgency', { choices: URGENCY, colCount: 0 }),
    text('urgentWhen', { inputType: 'date', visibleIf: "{urgency} = '긴급'" }),
    question('comment', 'story', { maxLength: 2000, validators: [{ type: 'text', minLength: 10 }] }),
    select('contactTime', TIMES),
    consent('consentPrivacy'),
    consent('consentShare', { isRequired: false }),
  ],
});
model.onComplete.add(({ data }) => fetch('/api', { method: 'POST', body: JSON.stringify(data) }));
renderSurvey(model, document.querySelector('main'));
