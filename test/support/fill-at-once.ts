import type { Locator } from 'playwright-core';
import type { HelpRequestForm } from '../../src/index.ts';

/** What a script or a browser's autofill puts into a form. */
export interface Filling {
  /** Words of the tile that begins the path. */
  path: string;
  /** Into every text; a control's own `texts` come first, by its name. */
  text: string;
  /** Into every telephone number. */
  phone: string;
  texts?: Readonly<Record<string, string>>;
  /** Names of boxes that stay unticked: those that take other questions away, unless told otherwise. */
  unticked?: readonly string[];
}

/** How a form was filled in. */
export interface Filled {
  /** Milliseconds from the first tap until the review was there. */
  took: number;
  /** Names of the controls that were filled in, of all steps. */
  names: string[];
  /** Names of controls that no person can see, or reach by keyboard. */
  invisible: string[];
}

/**
 * Fills in the whole form as a script does: every control of every step,
 * visible or not, one after another as fast as they are drawn. Stops at the
 * review.
 */
export const fillAtOnce = (form: Locator, filling: Filling): Promise<Filled> =>
  form.evaluate(
    async (element, { path, text, phone, texts = {}, unticked = ['child', 'anonymous'] }): Promise<Filled> => {
      type Control = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;
      const host = element as HelpRequestForm;
      const root = host.shadowRoot ?? host;
      const names = new Set<string>();
      const invisible = new Set<string>();

      const settle = async (): Promise<void> => {
        while (!(await host.updateComplete));
      };
      const comes = async <T extends Element>(selector: string, isRight = (_: T) => true): Promise<T> => {
        const end = performance.now() + 10_000;
        for (;;) {
          const found = [...root.querySelectorAll<T>(selector)].find(isRight);
          if (found) return found;
          if (performance.now() > end) throw new Error(`${selector} never came`);
          await new Promise(requestAnimationFrame);
        }
      };
      const write = (control: Control, value: string): void => {
        control.value = value;
        control.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true, data: value }));
        control.dispatchEvent(new Event('change', { bubbles: true }));
      };
      const valueOf = ({ name, type, inputMode }: Control): string =>
        texts[name] ?? (type === 'tel' ? phone : type === 'date' ? '2001-02-03' : inputMode === 'decimal' ? '7' : text);
      const fill = (control: Control): void => {
        const { name, type } = control;
        if (control instanceof HTMLSelectElement) write(control, control.options[1]?.value ?? '');
        else if (type === 'radio') {
          if (!root.querySelector(`[name="${name}"]:checked`)) control.click();
        } else if (type === 'checkbox') {
          if (!control.matches(':checked') && !unticked.includes(name)) control.click();
        } else write(control, valueOf(control));
      };
      const isSeen = (control: Control): boolean => {
        const { width, height, left, right } = control.getBoundingClientRect();
        const painted = control.checkVisibility({ checkOpacity: true, checkVisibilityCSS: true });
        const inSight = width > 3 && height > 3 && left >= 0 && right <= innerWidth && control.type !== 'hidden';
        return painted && inSight && control.tabIndex >= 0 && !control.closest('[aria-hidden="true"], [inert]');
      };

      const began = performance.now();
      (await comes<HTMLButtonElement>('button', ({ textContent }) => textContent.includes(path))).click();
      await comes('form');
      for (;;) {
        await settle();
        if (root.querySelector('[part~="review"]')) break;
        const goOn = root.querySelector<HTMLButtonElement>('[part~="danger"] ~ .row button');
        const filled = new Set<Control>();
        for (;;) {
          // What is typed to find a choice comes last, since it takes the other choices away.
          const controls = [...root.querySelectorAll<Control>('input, select, textarea')];
          const left = controls.filter((control) => !filled.has(control));
          const next = left.find(({ inputMode }) => inputMode !== 'search') ?? left[0];
          if (!next) break;
          filled.add(next);
          if (!isSeen(next)) invisible.add(next.name);
          names.add(next.name);
          fill(next);
          await settle();
        }
        (goOn ?? root.querySelector<HTMLButtonElement>('form [type=submit]'))?.click();
        await settle();
        const wrong = root.querySelector('[part~="error-summary"]');
        if (wrong) throw new Error(`To be mended: ${wrong.textContent.replace(/\s+/g, ' ')}`);
      }
      return { took: performance.now() - began, names: [...names], invisible: [...invisible] };
    },
    filling,
  );
