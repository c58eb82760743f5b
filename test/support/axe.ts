import { expect } from '@open-wc/testing';
import type { AxeResults, RunOptions } from 'axe-core';
import 'axe-core/axe.min.js';

declare global {
  var axe: { run(element: Element, options: RunOptions): Promise<AxeResults> };
}

const OPTIONS: RunOptions = {
  resultTypes: ['violations'],
  runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
  // Rules for whole pages; an element is a part of one.
  rules: {
    region: { enabled: false },
    'landmark-one-main': { enabled: false },
    'page-has-heading-one': { enabled: false },
  },
};

/** Fails, naming rule and markup, where axe finds something wrong in an element or its shadow tree. */
export async function expectAccessible(element: Element): Promise<void> {
  const { violations } = await axe.run(element, OPTIONS);
  const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`);
  expect(found).to.deep.equal([]);
}
