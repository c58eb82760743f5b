import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { conditionsOf } from '../../src/domain/eligibility/conditions-of.ts';
import type { Demand } from '../../src/domain/eligibility/conditions.ts';
import { holdsResidentNumber } from '../../src/domain/resident-number.ts';
import type { Attribute } from '../../src/schemas/hsds/common.ts';
import type { Service } from '../../src/schemas/hsds/service.ts';
import { citysLists, programmes } from './listings.ts';

/** What the main city lists: its own services and 복지로's programmes. */
const services = [...citysLists('gaon').services, ...programmes];
const text = JSON.stringify(services);

const SCREENED = /^ieum:(support-condition|income-limit|other-condition|after-refusal|deadline)$/;
/** Where it is written, when it was read or in force, and what it says there. */
const LABEL = /^(?<where>[^():]+)\((?<when>\d{4}년|\d{4}-\d\d(?:-\d\d)?)\)(?<part>[^:]*): (?<words>.+)$/;

const termOf = ({ taxonomy_term: term }: Attribute): string => term?.code ?? term?.id ?? '';
const attributesOf = (service: Service, taxonomy: string): Attribute[] =>
  service.attributes?.filter(({ taxonomy_term: term }) => term?.taxonomy === taxonomy) ?? [];
const screened = (service: Service): Attribute[] =>
  service.attributes?.filter(({ taxonomy_term: term }) => SCREENED.test(term?.taxonomy ?? '')) ?? [];

const demandsOf = (service: Service): Demand[] =>
  conditionsOf(service.attributes)?.criteria.map(({ demand }) => demand) ?? [];
const named = (name: string): Service => {
  const found = services.find((service) => service.name === name);
  assert.ok(found, name);
  return found;
};
const withoutSpaces = (words: string): string => words.replace(/\s/g, '');

test('every condition can be read', () => {
  for (const service of services) assert.notEqual(conditionsOf(service.attributes)?.broken, true, service.id);
});

test('at least 25 real programmes can be judged by answers', () => {
  const judged = programmes.filter((service) => demandsOf(service).some(({ kind }) => kind !== 'other'));
  assert.ok(judged.length >= 25, String(judged.length));
});

test('the landing page counts what is there', () => {
  const page = readFileSync(new URL('../../demo/index.html', import.meta.url), 'utf8');
  const judged = programmes.filter((service) => demandsOf(service).some(({ kind }) => kind !== 'other'));
  assert.deepEqual(
    [/사업\s+(\d+)개와\s+가온시의\s+서비스\s+(\d+)개/, /손으로\s+옮긴\s+(\d+)개\s+사업/].flatMap((words) =>
      page.match(words)?.slice(1),
    ),
    [programmes.length, services.length - programmes.length, judged.length].map(String),
  );
});

test('ages are whole years of a grown reader, and a limit of income is a share of the median', () => {
  for (const { id, value, taxonomy_term: term } of services.flatMap(screened)) {
    if (term?.code === 'JA0110' || term?.code === 'JA0111') assert.match(value ?? '', /^(?:[2-9]\d|1[01]\d)$/, id);
    else if (term?.taxonomy === 'ieum:income-limit') assert.match(value ?? '', /^(?:[3-9]\d|[12]\d\d)$/, id);
    else if (term?.taxonomy === 'ieum:support-condition') assert.equal(value, undefined, id);
  }
});

test('everything that screening reads says where it is written, and when', () => {
  for (const { id, label } of services.flatMap(screened)) assert.match(label ?? '', LABEL, id);
});

test('what is quoted from a list stands in the text of that very programme', () => {
  let quoted = 0;
  for (const service of services) {
    const { name, description, application_process: application, eligibility_description: who } = service;
    const own = withoutSpaces([name, description, application, who].join(' '));
    for (const { id, label } of screened(service)) {
      const { where, part, words } = LABEL.exec(label ?? '')?.groups ?? {};
      const isQuotation = (where === '복지로 목록' && part === ' 본문에서 옮김') || where === '가온시';
      if (!isQuotation) continue;
      assert.ok(own.includes(withoutSpaces(words ?? '')), id);
      quoted += 1;
    }
  }
  assert.ok(quoted > 0);
});

test('the announced thresholds stand at the programmes that they belong to', () => {
  const THRESHOLDS = {
    '생계급여(맞춤형 급여)': 32,
    '의료급여(의료급여)': 40,
    '주거급여(맞춤형 급여)': 48,
    '교육급여(맞춤형 급여)': 50,
    통합문화이용권: 50,
    '한부모가족 아동양육비 지원': 65,
    '긴급복지 생계지원': 75,
    '긴급복지 의료지원': 75,
    '긴급복지 주거지원': 75,
  };
  for (const [name, percent] of Object.entries(THRESHOLDS)) {
    const limits = demandsOf(named(name)).filter(({ kind }) => kind === 'income-limit');
    assert.deepEqual(limits, [{ kind: 'income-limit', percent }], name);
  }
});

test('a child’s age is no condition of the parent who reads', () => {
  for (const name of [
    '아이돌봄서비스',
    '아동 입원진료비 지원',
    '하동형 육아수당 지원사업',
    '철원군 자녀키움수당 지원사업',
  ]) {
    const ages = demandsOf(named(name)).filter(({ kind }) => kind === 'age');
    assert.deepEqual(ages, [], name);
  }
});

test('a share above which one only pays more, or which nearly every home meets, is no limit', () => {
  for (const name of ['제주가치 통합돌봄', '무료법률구조', '아이돌봄서비스']) {
    assert.deepEqual(
      demandsOf(named(name)).filter(({ kind }) => kind === 'income-limit'),
      [],
      name,
    );
  }
});

test('what only an official can see is said in a few words without official endings', () => {
  const texts = services.flatMap((service) => attributesOf(service, 'ieum:other-condition'));
  assert.ok(texts.length > 0);
  for (const { id, value } of texts) {
    assert.match(value ?? '', /^\S.{2,25}$/, id);
    assert.doesNotMatch(value ?? '', /[.!?※]|(?:다|요|바랍니다)$/, id);
  }
});

test('after a refusal there is still 긴급복지, what the near-poor may get, and applying again', () => {
  const waysOf = (name: string) => attributesOf(named(name), 'ieum:after-refusal').map(termOf);
  assert.deepEqual(waysOf('긴급복지 생계지원'), ['emergency']);
  assert.deepEqual(waysOf('자활근로(기초, 차상위)'), ['near-poor']);
  assert.deepEqual(waysOf('주거급여(맞춤형 급여)'), ['again']);
  assert.deepEqual(waysOf('장날 복지상담'), ['again']);
  assert.deepEqual(waysOf('아동수당 지급'), []);
});

test('a deadline is a day or words, one for each', () => {
  const deadlineOf = (name: string) => attributesOf(named(name), 'ieum:deadline').map(({ value }) => value);
  assert.deepEqual(deadlineOf('청년월세 지원사업'), ['2026-05-29']);
  assert.deepEqual(deadlineOf('청년내일저축계좌'), ['2026-05-20']);
  assert.deepEqual(deadlineOf('집수리'), ['3월과 9월']);
  for (const service of services) assert.ok(attributesOf(service, 'ieum:deadline').length <= 1, service.id);
});

test('nothing looks like a resident registration number', () => {
  assert.equal(holdsResidentNumber(text), false);
});
