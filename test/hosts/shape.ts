import assert from 'node:assert/strict';
import type { Locator } from 'playwright-core';
import ko from '../../src/strings/ko.ts';
import { sticksOut } from '../support/watch-page.ts';

/** What of a card on screen is not as it was drawn up: one line each, empty where all is well. */
const misshapen = (form: Locator): Promise<string[]> =>
  form.evaluate((host) => {
    const faults: string[] = [];
    const card = host.shadowRoot?.querySelector<HTMLElement>('.card');
    if (!card) return ['there is no card'];
    const { width, right } = card.getBoundingClientRect();
    if (width < 270) faults.push(`the card is ${width} px wide`);
    if (getComputedStyle(card).direction !== 'ltr') faults.push('the card runs from right to left');
    if (right > document.documentElement.clientWidth + 1) faults.push(`the card ends at ${right} px`);
    const shown = [...card.querySelectorAll<HTMLElement>('*')].filter(
      (each) => each.checkVisibility({ visibilityProperty: true, opacityProperty: true }) && !each.closest('.sr, svg'),
    );
    for (const each of shown) {
      const style = getComputedStyle(each);
      const size = parseFloat(style.fontSize);
      const name = `${each.localName}.${each.className} "${each.textContent.trim().slice(0, 20)}"`;
      if (size < 15 || size > 24) faults.push(`${name} is written in ${size} px`);
      if (style.letterSpacing !== 'normal') faults.push(`${name} is spaced by ${style.letterSpacing}`);
      if (style.textTransform !== 'none') faults.push(`${name} is in ${style.textTransform}`);
      if (style.pointerEvents === 'none' && each.matches('button, input, label, a'))
        faults.push(`${name} takes no tap`);
      if (each.matches('button:not(.link), label:has(input)') && each.offsetHeight < 44)
        faults.push(`${name} is ${each.offsetHeight} px high`);
    }
    return faults;
  });

/** The first view and the first questions keep their shape: sizes, direction, room to tap, nothing sideways. */
export async function keepsShape(form: Locator): Promise<void> {
  const look = async (where: string): Promise<void> => {
    assert.deepEqual([...(await misshapen(form)), ...(await sticksOut(form))], [], where);
  };
  await look('at the first view');
  await form.getByRole('button', { name: ko.form.self }).click();
  await form.locator('[part~="group"]').waitFor();
  await look('at the first questions');
  await form.getByRole('button', { name: ko.form.back, exact: true }).click();
  await form.getByRole('button', { name: ko.form.self }).waitFor();
}
