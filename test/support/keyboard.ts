import assert from 'node:assert/strict';
import type { Locator, Page } from 'playwright-core';

/** More stops than a page and a step of the form have together. */
const STOPS = 120;

/** Whether an element has the focus, in whatever shadow root it stands. */
export const hasFocus = (target: Locator): Promise<boolean> =>
  target.evaluate((element) => {
    const root = element.getRootNode();
    return (root instanceof Document || root instanceof ShadowRoot) && root.activeElement === element;
  });

/** Somebody who has a keyboard and nothing else; every key pressed is counted, and every character typed. */
export class Keyboard {
  presses = 0;
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
  }

  async press(key: 'Tab' | 'Enter' | 'Space' | 'ArrowDown'): Promise<void> {
    this.presses += 1;
    await this.#page.keyboard.press(key);
  }

  /** Presses Tab until `target` has the focus; fails where it never comes there. */
  async tabTo(target: Locator): Promise<void> {
    for (let stop = 0; stop < STOPS; stop++) {
      await this.press('Tab');
      if ((await target.count()) === 1 && (await hasFocus(target))) return;
    }
    assert.fail(`Tab never came to ${String(target)}`);
  }

  /** Goes to `target` by Tab and presses `key` there. */
  async pressOn(target: Locator, key: 'Enter' | 'Space'): Promise<void> {
    await this.tabTo(target);
    await this.press(key);
  }

  /** Goes to `target` by Tab and types. */
  async typeInto(target: Locator, text: string): Promise<void> {
    await this.tabTo(target);
    this.presses += [...text].length;
    await this.#page.keyboard.type(text);
  }

  /** Goes to a group of radio buttons of which none is chosen, and by the arrows to the one meant. */
  async choose(group: Locator, answer: string): Promise<void> {
    const radios = group.getByRole('radio');
    const target = group.getByRole('radio', { name: answer, exact: true });
    await this.tabTo(radios.first());
    if (await hasFocus(target)) return this.press('Space');
    for (let stop = await radios.count(); stop > 0 && !(await target.isChecked()); stop--) {
      await this.press('ArrowDown');
    }
  }

  /** Goes to a list and by the arrows to one of its lines. */
  async pick(list: Locator, line: string): Promise<void> {
    await this.tabTo(list);
    for (let stop = await list.locator('option').count(); stop > 0; stop--) {
      if ((await list.locator('option:checked').innerText()) === line) return;
      await this.press('ArrowDown');
    }
  }
}
