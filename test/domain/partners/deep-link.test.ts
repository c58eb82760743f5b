import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { fromFragment, isOurs, toFragment } from '../../../src/domain/partners/deep-link.ts';
import { ALL } from '../../../src/domain/partners/wanted.ts';

const WANTED = {
  ...ALL,
  area: '동부권역',
  groups: ['health', 'senior'] as const,
  needs: ['care'],
  open: 'now',
  visiting: true,
} as const;

describe('a link to a part of the directory', () => {
  it('leads back to it', () => {
    const link = { wanted: WANTED, partner: 'gaon-center' };
    assert.deepEqual(fromFragment(toFragment(link)), link);
    assert.ok(isOurs(toFragment(link)));
  });

  it('is empty for all of it', () => {
    assert.equal(toFragment({ wanted: ALL, partner: '' }), '');
    assert.deepEqual(fromFragment('#news'), { wanted: ALL, partner: '' });
    assert.equal(isOurs('#ieum-programs:area=a'), false);
  });

  it('never holds what was typed, nor a position', () => {
    const wanted = { ...WANTED, query: '폭력 상담', near: { name: '', latitude: 36.1, longitude: 124.4 } };
    const fragment = decodeURIComponent(toFragment({ wanted, partner: '' }));
    assert.doesNotMatch(fragment, /폭력|36|124/);
  });

  it('puts no words, phone number or address on the page', () => {
    for (const area of [
      '당첨! 01012345678로 전화',
      '010-1234-5678',
      'evil.example',
      'https://a',
      '<b>',
      'a'.repeat(25),
      '한 두 세',
    ]) {
      const fragment = `#ieum-partners:${new URLSearchParams({ area, needs: area, groups: area, open: area })}`;
      assert.deepEqual(fromFragment(fragment).wanted, ALL, area);
    }
  });

  it('knows names as neighbourhoods and zones have them', () => {
    for (const area of ['가온1동', '흥선권역', 'Soheul-eup', '동부 권역', '종로1·2가동', 'Thị trấn']) {
      assert.equal(fromFragment(toFragment({ wanted: { ...ALL, area }, partner: '' })).wanted.area, area);
    }
  });

  it('is read whatever it says', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const { wanted } = fromFragment(`#ieum-partners:${text}`);
        assert.equal(wanted.query, '');
        assert.equal(wanted.near, undefined);
      }),
    );
  });
});
