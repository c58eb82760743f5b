import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Answers } from '../../src/domain/answers.ts';
import { chosenPath, consenting, consentsFor } from '../../src/domain/path.ts';
import { consent, definition } from '../support/builders.ts';

describe('the path of a form', () => {
  for (const path of ['self', 'neighbour', 'officer'] as const) {
    it(`may be ${path}`, () => assert.equal(chosenPath({ path }), path));
  }
  const none: Answers[] = [{}, { path: '' }, { path: 'admin' }, { path: ['self'] }, { path: 'toString' }];
  for (const answers of none) {
    it(`is not chosen by ${JSON.stringify(answers)}`, () => assert.equal(chosenPath(answers), undefined));
  }
});

describe('who consents', () => {
  const cases: [what: string, answers: Answers, anonymous: boolean, child: boolean][] = [
    ['somebody for herself', { path: 'self' }, false, false],
    ['a child for itself', { path: 'self', child: 'yes' }, false, true],
    ['a named neighbour', { path: 'neighbour', anonymous: '' }, false, false],
    ['an anonymous neighbour', { path: 'neighbour', anonymous: 'yes' }, true, false],
    ['somebody for herself who ticked anonymous before', { path: 'self', anonymous: 'yes' }, false, false],
    ['a neighbour who ticked being a child before', { path: 'neighbour', child: 'yes' }, false, false],
    ['an officer, who is never anonymous', { path: 'officer', anonymous: 'yes' }, false, false],
  ];
  for (const [what, answers, anonymous, child] of cases) {
    it(`may be ${what}`, () => assert.deepEqual(consenting(answers), { path: answers['path'], anonymous, child }));
  }
});

describe('the consents that are asked for', () => {
  const consents = [
    consent({ id: 'all' }),
    consent({ id: 'own', paths: ['self'] }),
    consent({ id: 'office', paths: ['officer'] }),
    consent({ id: 'nobody', paths: [] }),
  ];
  const cases: [who: string, answers: Answers, ids: string[]][] = [
    ['somebody for herself', { path: 'self' }, ['all', 'own']],
    ['a neighbour', { path: 'neighbour' }, ['all']],
    ['an officer', { path: 'officer' }, ['all', 'office']],
    ['an anonymous neighbour', { path: 'neighbour', anonymous: 'yes' }, []],
    ['a child, whose guardian is asked later', { path: 'self', child: 'yes' }, []],
  ];
  for (const [who, answers, ids] of cases) {
    it(`are ${ids.join(' and ') || 'none'} for ${who}`, () =>
      assert.deepEqual(
        consentsFor(definition({ consents }), consenting(answers)).map(({ id }) => id),
        ids,
      ));
  }
});
