import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import type { Program } from '../../../src/domain/programs/program.ts';
import { readService } from '../../../src/domain/programs/read-service.ts';
import { toProgram } from '../../../src/domain/programs/to-program.ts';

/** A programme of whatever an API lists. */
function read(record: unknown, brief?: boolean): Program {
  const service = readService(record);
  assert.ok(service);
  return toProgram(service, brief);
}

/** A programme of a record that has all that is required and these members. */
const programOf = (members: object): Program => read({ id: 'p1', name: '사업', ...members });

const attribute = (vocabulary: string, name: string, code?: string, value?: string) => ({
  id: `${vocabulary}-${name}`,
  value,
  label: '복지로, 2026-09-01',
  taxonomy_term: { id: `${vocabulary}-${name}`, code, name, taxonomy: `ieum:${vocabulary}` },
});

const withAttributes = (...attributes: unknown[]): Program => programOf({ attributes });

const DATA = new URL('../../../demo/api/data/', import.meta.url);
const services = ['services.json', 'programs.json'].flatMap(
  (file) => JSON.parse(readFileSync(new URL(file, DATA), 'utf8')) as { id: string }[],
);

describe('a programme', () => {
  it('is read from a whole HSDS service', () => {
    const program = read({
      id: 'p1',
      name: ' 긴급복지 생계지원 ',
      alternate_name: 'Emergency support',
      description: '위기에서 벗어나게 도와요.',
      url: 'https://www.bokjiro.go.kr/p1',
      status: 'active',
      application_process: '시·군·구청에 신청해요.',
      fees_description: '무료',
      eligibility_description: '위기 가구',
      assured_date: '2026-09-01',
      last_modified: '2026-08-15T00:00:00+09:00',
      alert: '12월 24일은 쉬어요.',
      organization: { id: 'o1', name: '보건복지부', description: '' },
      phones: [{ id: 't1', number: '129', description: '보건복지상담센터' }],
      required_documents: [{ id: 'd1', document: '신청서', uri: 'https://www.bokjiro.go.kr/d1' }],
      additional_urls: [{ id: 'u1', label: '안내', url: 'https://www.bokjiro.go.kr/u1' }],
      attributes: [
        attribute('life-stage', '노년', '006'),
        attribute('household', '저소득', '050'),
        attribute('theme', '주거', '040'),
        attribute('theme', '에너지'),
        attribute('region', '전북특별자치도', undefined, '남원시'),
        attribute('department', '담당 부서', undefined, '기초생활보장과'),
        attribute('support-kind', '현금지급', undefined, '월'),
        attribute('support-kind', '기타'),
        attribute('apply-method', '방문'),
        attribute('after-refusal', '탈락한 뒤에도'),
        attribute('deadline', '신청 기한', undefined, '2026-12-31'),
        attribute('income-limit', '기준 중위소득 상한(%)', 'median-percent', '75'),
      ],
    });
    assert.deepEqual(program, {
      id: 'p1',
      name: '긴급복지 생계지원',
      otherName: 'Emergency support',
      summary: '위기에서 벗어나게 도와요.',
      agency: '보건복지부',
      department: '기초생활보장과',
      lifeStages: ['006'],
      households: ['050'],
      themes: ['040', '에너지'],
      tags: ['노년', '저소득', '주거', '에너지'],
      regions: [{ province: '전북특별자치도', city: '남원시' }],
      support: ['현금지급 (월)', '기타'],
      apply: ['visit'],
      eligibility: '위기 가구',
      application: '시·군·구청에 신청해요.',
      fees: '무료',
      documents: [{ label: '신청서', href: 'https://www.bokjiro.go.kr/d1' }],
      deadline: { day: '2026-12-31' },
      contacts: [{ name: '보건복지상담센터', number: '129' }],
      page: 'https://www.bokjiro.go.kr/p1',
      links: [{ label: '안내', href: 'https://www.bokjiro.go.kr/u1' }],
      alert: '12월 24일은 쉬어요.',
      asOf: '2026-09-01',
      conditions: {
        criteria: [{ demand: { kind: 'income-limit', percent: 75 }, source: '복지로, 2026-09-01' }],
        broken: false,
      },
      afterRefusal: true,
      brief: false,
    } satisfies Program);
  });

  it('needs no more than an id and a name', () => {
    const program = read({ id: 'p1', name: '사업' });
    assert.deepEqual(
      Object.entries(program).filter(([, value]) => typeof value === 'string' && value),
      [
        ['id', 'p1'],
        ['name', '사업'],
      ],
    );
    assert.deepEqual(
      [program.conditions, program.asOf, program.page, program.deadline],
      [undefined, undefined, undefined, {}],
    );
  });

  it('is brief only where it was listed so', () => {
    assert.deepEqual([read({ id: 'p1', name: '사업' }, true).brief, programOf({}).brief], [true, false]);
  });

  it('does without every member that is wrong, and keeps the others', () => {
    const wrong = [7, { ko: '글' }, [null, 7, { id: 7 }, 'text'], true];
    const members = Object.keys(readService({ id: 'p1', name: '사업' }) ?? {}).filter(
      (name) => !['id', 'name'].includes(name),
    );
    for (const member of members) {
      for (const value of wrong) {
        const { summary, name } = programOf({ description: '도와요.', [member]: value });
        assert.deepEqual([name, member === 'description' ? '도와요.' : summary], ['사업', '도와요.'], member);
      }
    }
  });

  it('keeps the right ones of a list with wrong ones', () => {
    const { contacts, themes } = programOf({
      phones: [{ id: 't1', number: 129 }, null, { id: 't2', number: '132', description: '법률' }],
      attributes: [7, attribute('theme', '주거', '040')],
    });
    assert.deepEqual(contacts, [{ name: '법률', number: '132' }]);
    assert.deepEqual(themes, ['040']);
  });

  it('is never judged likely where one of its attributes could not be read', () => {
    const right = attribute('support-condition', '나이 하한(세)', 'JA0110', '65');
    assert.equal(withAttributes(right).conditions?.broken, false);
    for (const wrong of [null, 'JA0111', { ...right, value: 65 }, { ...right, taxonomy_term: { code: 'JA0110' } }]) {
      assert.equal(withAttributes(right, wrong).conditions?.broken, true, JSON.stringify(wrong));
    }
  });

  it('is taken over from every record of the reference API', () => {
    for (const record of services) assert.deepEqual(read(record).id, record.id);
  });
});

describe('of a programme', () => {
  it('regions of which one cannot be read are not stated, and nobody is told to be likely', () => {
    for (const service_areas of [
      [
        { id: 's1', name: '서울특별시' },
        { id: 's2', name: '경기도(수원)' },
      ],
      [{ id: 's1', name: '부산광역시 해운대구(일부)' }],
    ]) {
      const { regions, conditions } = programOf({ service_areas });
      assert.deepEqual(regions, []);
      assert.equal(conditions?.broken, true);
    }
  });

  for (const last_modified of ['0000-00-00', '2026-13-45', '2026-02-31', 'soon'])
    it(`the day ${last_modified} is none`, () =>
      assert.equal(programOf({ last_modified, assured_date: null }).asOf, undefined));

  it('regions stand in its attributes, else in its service areas', () => {
    const service_areas = [{ id: 'a1', name: '경기도 양주시' }];
    const attributes = [attribute('region', '경기도', undefined, '시흥시')];
    assert.deepEqual(programOf({ service_areas }).regions, [{ province: '경기도', city: '양주시' }]);
    assert.deepEqual(programOf({ service_areas, attributes }).regions, [{ province: '경기도', city: '시흥시' }]);
  });

  it('one term may name two ways to apply, and a foreign one none', () => {
    assert.deepEqual(withAttributes(attribute('apply-method', '방문·우편')).apply, ['visit', 'post']);
    assert.deepEqual(withAttributes(attribute('apply-method', '기타')).apply, []);
  });

  it('a term that stands twice counts once', () => {
    const theme = attribute('theme', '주거', '040');
    assert.deepEqual(withAttributes(theme, theme).themes, ['040']);
  });

  it('attributes of other vocabularies are left alone, whatever their name', () => {
    const { themes, tags } = withAttributes({
      id: 'x',
      taxonomy_term: { id: 'x', name: '주거', taxonomy: '__proto__' },
    });
    assert.deepEqual([themes, tags], [[], []]);
  });

  for (const address of [
    'javascript:alert(1)',
    'java\nscript:alert(1)',
    'data:text/html,1',
    '//x.example',
    'https:///',
    'www.129.go.kr',
  ]) {
    it(`${JSON.stringify(address)} becomes no link`, () => {
      const program = programOf({
        url: address,
        additional_urls: [{ id: 'u1', url: address }],
        required_documents: [{ id: 'd1', document: '신청서', uri: address }],
      });
      assert.equal(program.page, undefined);
      assert.deepEqual(program.links, [{ label: address }]);
      assert.deepEqual(program.documents, [{ label: '신청서' }]);
    });
  }

  it('links with neither words nor an address are left out', () => {
    assert.deepEqual(programOf({ required_documents: [{ id: 'd1' }] }).documents, []);
  });

  for (const [number, shown] of [
    ['02-0000-0001', '02-0000-0001'],
    ['０２－００００－０００１', '02-0000-0001'],
    ['+82 2 0000 0001', '+82 2 0000 0001'],
    ['129', '129'],
    ['1588-0000', '1588-0000'],
    ['(031) 000-0001', '(031) 000-0001'],
    ['031-120', '031-120'],
  ]) {
    it(`the number ${number} is one to call`, () =>
      assert.deepEqual(programOf({ phones: [{ id: 't1', number, description: '시청' }] }).contacts, [
        { name: '시청', number: shown },
      ]));
  }

  for (const number of [
    '읍·면·동 주민센터',
    '129(국번없이)',
    '12\u200b9',
    '\u202e921',
    '①②⑨',
    '',
    '129;ext=1',
    '129 119',
    '555-0001',
  ]) {
    it(`${JSON.stringify(number)} is shown as words, which cannot be called`, () =>
      assert.deepEqual(programOf({ phones: [{ id: 't1', number, description: '시청' }] }).contacts, [
        { name: ['시청', number].filter(Boolean).join(' ') },
      ]));
  }

  for (const [value, deadline] of [
    ['2026-12-31', { day: '2026-12-31' }],
    ['예산이 다할 때까지', { words: '예산이 다할 때까지' }],
    ['2026-12-31까지', { words: '2026-12-31까지' }],
  ] as const) {
    it(`the deadline "${value}" is ${'day' in deadline ? 'a day' : 'words'}`, () =>
      assert.deepEqual(withAttributes(attribute('deadline', '신청 기한', undefined, value)).deadline, deadline));
  }

  for (const [last_modified, assured_date, asOf] of [
    ['2026-08-15T00:00:00+09:00', '2026-09-01', '2026-09-01'],
    ['2026-10-02T00:00:00Z', '2026-09-01', '2026-10-02'],
    [undefined, '2026-09-01', '2026-09-01'],
    ['2026.10.02', undefined, undefined],
  ]) {
    it(`the later of ${last_modified} and ${assured_date} is when it was looked at: ${asOf}`, () =>
      assert.equal(programOf({ last_modified, assured_date }).asOf, asOf));
  }

  it('a text without an end is cut off', () => {
    assert.equal(programOf({ description: '도'.repeat(300_000) }).summary.length, 10_000);
  });
});
