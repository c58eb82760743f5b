import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import * as z from 'zod/mini';
import { type Site, Sites } from '../../src/schemas/site.ts';

const site = (changes: Partial<Record<keyof Site, unknown>> = {}): Record<string, unknown> => ({
  name: { ko: '가온시', en: 'Gaon' },
  api: '../api',
  hosts: ['https://news.example', 'http://localhost:4174'],
  emergency: [{ label: '보건복지상담센터', number: '129' }],
  home: 'https://www.gaon.example/',
  exit_url: 'https://www.naver.com/',
  ...changes,
});

describe('the configuration of the stand-alone page', () => {
  it('names sites with all that they may say', () => {
    const document = { sites: { gaon: site() } };
    assert.deepEqual(z.parse(Sites, document), document);
  });

  it('needs no more than a name and an API', () => {
    const document = { sites: { gaon: { name: { ko: '가온시' }, api: 'https://welfare.example/api' } } };
    assert.deepEqual(z.parse(Sites, document), document);
  });

  const wrong: [what: string, sites: Record<string, unknown>, where: string][] = [
    ['a host with a path', { gaon: site({ hosts: ['https://news.example/'] }) }, 'sites/gaon/hosts/0'],
    ['any host', { gaon: site({ hosts: ['*'] }) }, 'sites/gaon/hosts/0'],
    ['a host with somebody’s name', { gaon: site({ hosts: ['https://a@news.example'] }) }, 'sites/gaon/hosts/0'],
    ['a script for a start page', { gaon: site({ home: 'javascript:alert(1)' }) }, 'sites/gaon/home'],
    ['a script for the quick exit', { gaon: site({ exit_url: 'data:text/html,x' }) }, 'sites/gaon/exit_url'],
    ['a name without Korean', { gaon: site({ name: { en: 'Gaon' } }) }, 'sites/gaon/name/ko'],
    ['no API', { gaon: site({ api: '' }) }, 'sites/gaon/api'],
    [
      'words for a number',
      { gaon: site({ emergency: [{ label: 'a', number: '빨리' }] }) },
      'sites/gaon/emergency/0/number',
    ],
    ['a site that no link can name', { '가온 시': site() }, 'sites/가온 시'],
  ];
  for (const [what, sites, where] of wrong) {
    it(`is refused with ${what}`, () => {
      const { error } = z.safeParse(Sites, { sites });
      assert.equal(error?.issues[0]?.path.join('/'), where);
    });
  }
});
