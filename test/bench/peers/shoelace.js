/* global document, fetch, FormData */
import '@shoelace-style/shoelace/dist/components/button/button.js';
import '@shoelace-style/shoelace/dist/components/checkbox/checkbox.js';
import '@shoelace-style/shoelace/dist/components/input/input.js';
import '@shoelace-style/shoelace/dist/components/option/option.js';
import '@shoelace-style/shoelace/dist/components/radio-group/radio-group.js';
import '@shoelace-style/shoelace/dist/components/radio/radio.js';
import '@shoelace-style/shoelace/dist/components/select/select.js';
import '@shoelace-style/shoelace/dist/components/textarea/textarea.js';
import '@shoelace-style/shoelace/dist/themes/light.css';
import { html, nothing, render } from 'lit';
import { L, NEEDS, REGIONS, RELATIONS, TIMES, URGENCY } from '../floor/common.js';

// A value of Shoelace's select must not hold a space, so an option's place in its list is its value.
const OTHER_RELATION = String(RELATIONS.indexOf('기타'));

const text = (name, type = 'text', required = true) =>
  html`<sl-input name=${name} type=${type} label=${L[name]} ?required=${required} autocomplete="off"></sl-input>`;
const select = (name, labels) => html`
  <sl-select name=${name} label=${L[name]} placeholder="선택" required>
    ${labels.map((label, place) => html`<sl-option value=${place}>${label}</sl-option>`)}
  </sl-select>
`;
const box = (name, value, label, required) =>
  html`<sl-checkbox name=${name} value=${value} ?required=${required}>${label}</sl-checkbox>`;

const fields = (answers) => html`
  ${text('name')}
  <sl-input name="phone" type="tel" label=${L.phone} required pattern="0\\d{1,2}-?\\d{3,4}-?\\d{4}"></sl-input>
  ${select('relation', RELATIONS)} ${answers.get('relation') === OTHER_RELATION ? text('relationOther') : nothing}
  ${select('region', REGIONS)} ${text('district', 'text', false)}
  <fieldset>
    <legend>${L.needs}</legend>
    ${NEEDS.map((need) => box('needs', need, need, !answers.has('needs')))}
  </fieldset>
  ${answers.getAll('needs').includes('기타') ? text('needOther') : nothing}
  <sl-radio-group name="urgency" label=${L.urgency} required>
    ${URGENCY.map((label) => html`<sl-radio value=${label}>${label}</sl-radio>`)}
  </sl-radio-group>
  ${answers.get('urgency') === '긴급' ? text('urgentWhen', 'date') : nothing}
  <sl-textarea name="story" label=${L.story} required minlength="10" maxlength="2000"></sl-textarea>
  ${select('contactTime', TIMES)} ${box('consentPrivacy', 'yes', L.consentPrivacy, true)}
  ${box('consentShare', 'yes', L.consentShare, false)}
  <sl-button type="submit" variant="primary">${L.submit}</sl-button>
`;

const place = document.querySelector('main');
const form = document.createElement('form');
form.style.cssText = 'display:grid;gap:1rem';
const show = () => render(fields(new FormData(form)), form);
form.addEventListener('sl-change', show);
// Not on the form, where each field that is not valid stops the event in a listener of its own.
place.addEventListener('submit', (event) => {
  event.preventDefault();
  void fetch('/api', { method: 'POST', body: new FormData(form) });
});
show();
place.append(form);
