import assert from 'node:assert/strict';
import { test } from 'node:test';
import { nothing } from 'lit';
import * as z from 'zod/mini';
import { fieldsOf } from '../../src/domain/fields.ts';
import { consentsFor } from '../../src/domain/path.ts';
import { crisisLevel } from '../../src/domain/urgency.ts';
import { icon } from '../../src/elements/shared/icons.ts';
import type { Path } from '../../src/schemas/form-definition.ts';
import { Code } from '../../src/schemas/text.ts';
import { FORMS, formOf, readData, SCENARIOS } from './forms.ts';
import { citysLists } from './listings.ts';

const Jurisdiction = z.strictObject({ code: Code, name: z.string() });

/** Every object in a JSON value, outermost first. */
function* objectsOf(value: unknown): Generator<Record<string, unknown>> {
  if (typeof value !== 'object' || value === null) return;
  if (!Array.isArray(value)) yield value as Record<string, unknown>;
  for (const member of Object.values(value)) yield* objectsOf(member);
}

function assertUnique(ids: readonly string[]): void {
  const twice = ids.filter((id, i) => ids.indexOf(id) !== i);
  assert.deepEqual(twice, []);
}

const isFor =
  (path: Path) =>
  ({ paths }: { paths?: readonly Path[] | undefined }): boolean =>
    !paths || paths.includes(path);

/** All strings in a JSON value. */
function* textsOf(value: unknown): Generator<string> {
  if (typeof value === 'string') yield value;
  else if (typeof value === 'object' && value !== null)
    for (const member of Object.values(value)) yield* textsOf(member);
}

test('the five cities of the reports are there, each with a code of its own and marked as an example', () => {
  assert.deepEqual(SCENARIOS, ['naju', 'namwon', 'pocheon', 'pyeongtaek', 'uijeongbu']);
  for (const id of SCENARIOS) {
    const { code, name } = Jurisdiction.parse(readData('jurisdiction.json', id));
    assert.equal(code, `sample-${id}`);
    assert.match(name, /\(예시\)$/);
    const { controller, response } = formOf(id);
    assert.match(controller.name.ko, /예시/);
    assert.match(controller.name['en'] ?? '', /example/);
    assert.match(response.text.ko, /^예시 양식이라 실제 .+에는 전해지지 않아요\./);
    assert.deepEqual([controller.privacy_officer.phone, controller.policy_url], [undefined, undefined]);
  }
});

const PATHS: readonly Path[] = ['self', 'neighbour', 'officer'];

/** National numbers that the texts may name; years and versions are no phones. */
const NATIONAL = ['119', '112', '109', '129', '1366', '1388', '1577-0199'];
const NO_PHONE = /^(?:19|20)\d\d(?:-\d\d){0,2}$/;

for (const [city, definition] of FORMS) {
  test(`${city}: the form keeps to its schema and holds no member that the schema drops`, () => {
    assert.deepEqual(definition, readData('form.json', city));
  });

  test(`${city}: every id is given once`, () => {
    const {
      needs,
      signs,
      questions = [],
      consents,
      reporter_roles = [],
      partners = [],
      crisis_levels = [],
    } = definition;
    for (const list of [needs, signs, questions, consents, reporter_roles, partners, crisis_levels]) {
      assertUnique(list.map(({ id }) => id));
    }
    for (const { options = [] } of questions) assertUnique(options.map(({ id }) => id));
    assertUnique(definition.districts.map(({ code }) => code));
    assertUnique(definition.districts.map(({ name: { ko } }) => ko));
  });

  test(`${city}: every need and sign has a drawing that the kit has`, () => {
    for (const { id, icon: drawing } of [...definition.needs, ...definition.signs]) {
      assert.ok(drawing && icon(drawing) !== nothing, `${id}: ${drawing}`);
    }
  });

  test(`${city}: every text stands in Korean and English, and only needs and signs in further languages`, () => {
    assert.deepEqual(definition.languages, ['ko', 'en']);
    const labels = new Set([...definition.needs, ...definition.signs].map(({ label }) => label));
    for (const text of objectsOf({ ...definition, danger_words: undefined })) {
      if (!('ko' in text)) continue;
      const [ko, en, ...further] = Object.keys(text);
      assert.deepEqual([ko, en], definition.languages, JSON.stringify(text));
      if (further.length)
        assert.ok(
          [...labels].some((label) => label === text),
          JSON.stringify(text),
        );
      assert.deepEqual(further, further.length ? ['vi', 'zh-Hans'] : []);
      for (const words of Object.values(text)) {
        assert.ok(typeof words === 'string' && words.trim(), JSON.stringify(text));
      }
      assert.match(String(text['ko']), /[가-힣]/);
      assert.match(String(text['en']), /[A-Za-z]/);
    }
  });

  test(`${city}: a question that hangs on another names one of its choices, on the same paths`, () => {
    for (const { id, show_if, paths } of definition.questions ?? []) {
      if (!show_if) continue;
      const other = definition.questions?.find((question) => question.id === show_if.question);
      assert.ok(
        other?.options?.some((option) => option.id === show_if.equals),
        id,
      );
      assert.deepEqual(paths, other?.paths, id);
    }
  });

  for (const path of PATHS) {
    test(`${city}, ${path}: there are needs to tick, and no more than fourteen signs, one of them of danger to life`, () => {
      const signs = definition.signs.filter(isFor(path));
      assert.ok(definition.needs.length >= 1);
      assert.ok(signs.length <= 14, `${signs.length} signs`);
      assert.ok(signs.some(({ urgency }) => urgency === 'emergency'));
    });
  }

  test(`${city}: what only an onlooker can see is asked of nobody about oneself`, () => {
    const own = new Set(definition.signs.filter(isFor('self')).map(({ id }) => id));
    for (const id of [
      'nobody-seen-for-days',
      'no-answer-and-smell',
      'post-piling-up',
      'dark-for-days',
      'child-alone',
    ]) {
      assert.ok(!own.has(id), id);
    }
  });

  test(`${city}: who asks for herself consents to collecting; health and telling others are apart and refusable`, () => {
    const asked = consentsFor(definition, { path: 'self', anonymous: false, child: false });
    const kinds = asked.map(({ kind, required }) => ({ kind, required }));
    assert.deepEqual(kinds, [
      { kind: 'collect', required: true },
      { kind: 'sensitive', required: false },
      ...(definition.partners ? [{ kind: 'third-party', required: false }] : []),
    ]);
    for (const { id, kind, recipient } of definition.consents) {
      assert.equal(recipient !== undefined, kind === 'third-party', id);
    }
    assert.deepEqual(consentsFor(definition, { path: 'self', anonymous: false, child: true }), []);
  });

  test(`${city}: a neighbour consents for his or her own data only, and anonymously to nothing`, () => {
    const asked = consentsFor(definition, { path: 'neighbour', anonymous: false, child: false });
    assert.deepEqual(
      asked.map(({ id, kind, required }) => ({ id, kind, required })),
      [{ id: 'collect-reporter', kind: 'collect', required: true }],
    );
    assert.deepEqual(consentsFor(definition, { path: 'neighbour', anonymous: true, child: false }), []);
  });

  test(`${city}: an officer may report without giving a name or number`, () => {
    const asked = consentsFor(definition, { path: 'officer', anonymous: false, child: false });
    assert.deepEqual(
      asked.map(({ id, kind, required }) => ({ id, kind, required })),
      [{ id: 'collect-officer', kind: 'collect', required: false }],
    );
    const required = fieldsOf(definition, { path: 'officer' }).filter((field) => field.required);
    assert.deepEqual(
      required.map((field) => field.name),
      ['district', 'aware', 'role', 'organization'],
    );
  });

  test(`${city}: what tells of health is marked, and refusing says that it is left out`, () => {
    const sensitive = [...definition.needs, ...definition.signs].filter((one) => one.sensitive).map(({ id }) => id);
    for (const id of ['health', 'mind', 'self-harm', 'untreated-illness', 'medical-bills']) {
      const offered = [...definition.needs, ...definition.signs].some((one) => one.id === id);
      assert.equal(sensitive.includes(id), offered, id);
    }
    const consent = definition.consents.find(({ kind }) => kind === 'sensitive');
    assert.match(consent?.refusal.ko ?? '', /고르신 것 가운데 건강과 마음에 관한 것은 빼고 보내요/);
    assert.match(consent?.refusal['en'] ?? '', /is left out/);
  });

  test(`${city}: the partners that may be named are organizations, named alike, and stand in the consent to tell them`, () => {
    const consent = definition.consents.find(({ kind }) => kind === 'third-party');
    const named = definition.partners ?? [];
    const { organizations } = citysLists(city);
    for (const {
      id,
      name: { ko },
    } of named) {
      assert.equal(organizations.find((organization) => organization.id === id)?.name, ko);
      assert.ok(consent?.recipient?.ko.includes(ko), id);
      assert.ok(consent?.recipient?.['en']?.includes(ko), id);
    }
    assert.equal(consent?.recipient?.ko.split(', ').length, definition.partners?.length);
  });

  test(`${city}: everything is erased when the consents say it is`, () => {
    const { retention } = definition.case_handling ?? {};
    const said = (id: string) => definition.consents.find((consent) => consent.id === id)?.retention.ko;
    assert.deepEqual(retention, { closed_days: 5 * 365, withdrawn_days: 30, unhelped_days: 365, reporter_days: 365 });
    for (const id of ['collect', 'sensitive'])
      assert.equal(
        said(id),
        '도움이 끝난 날부터 5년 동안 두고 지워요. 도움으로 이어지지 않으면 접수한 날부터 1년 뒤에 지워요.',
      );
    for (const id of ['collect-reporter', 'collect-officer'])
      assert.equal(said(id), '접수한 날부터 1년 동안 두고 지워요.');
  });

  test(`${city}: no phone stands there but national ones and those of the invented city`, () => {
    const numbers = [...textsOf(definition)].flatMap((text) => text.match(/\d[\d-]+\d/g) ?? []);
    for (const number of numbers.filter((one) => !NO_PHONE.test(one))) {
      const invented = city === 'gaon' && /^02-0000-\d{4}$|^9911\d{6}$/.test(number);
      assert.ok(invented || NATIONAL.includes(number), number);
    }
    assert.deepEqual(
      definition.emergency?.map(({ number }) => number),
      ['119', '112', '109', '129'],
    );
  });
}

test('whom to call about a request is the number that the answer names, and no real city has one', () => {
  for (const [city, { case_handling, response }] of FORMS) {
    const phone = case_handling?.phone;
    if (city === 'gaon') assert.ok(phone !== undefined && response.text.ko.includes(phone));
    else assert.equal(phone, undefined, city);
  }
});

test('danger to life makes an emergency, and a power cut is urgent', () => {
  const urgencyOf = (id: string) => formOf('gaon').signs.find((sign) => sign.id === id)?.urgency;
  assert.deepEqual(['violence-now', 'self-harm', 'power-cut'].map(urgencyOf), ['emergency', 'emergency', 'urgent']);
});

test('나주: a meter reader comes first, sees a power cut first, and has few fields to fill', () => {
  const { reporter_roles, signs } = formOf('naju');
  assert.equal(reporter_roles?.[0]?.id, 'meter-reader');
  assert.deepEqual(signs.filter(isFor('officer'))[0], { ...signs[0], id: 'power-cut', urgency: 'urgent' });
  assert.ok(fieldsOf(formOf('naju'), { path: 'officer' }).length <= 14);
});

test('의정부: a request can be addressed to each of the three providers, and only with consent', () => {
  const definition = formOf('uijeongbu');
  assert.equal(definition.fields?.partner, 'optional');
  assert.deepEqual(
    definition.partners?.map(({ name }) => name.ko),
    ['녹양동종합사회복지관', '흥선노인복지관', '시민노인복지센터'],
  );
  const consent = (partner: string) =>
    fieldsOf(definition, { path: 'self', partner }).find(({ name }) => name === 'consent:third-party')?.required;
  assert.deepEqual([consent(''), consent('uijeongbu-heungseon-senior-center')], [false, true]);
});

test('평택: eight scored questions reach every level, and the worst answers are urgent', () => {
  const definition = formOf('pyeongtaek');
  const scored = definition.questions?.filter(({ options }) => options?.some(({ points }) => points)) ?? [];
  assert.equal(scored.length, 8);
  const answersOf = (choice: number) =>
    Object.fromEntries(scored.map(({ id, options }) => [id, options?.[choice]?.id ?? '']));
  const levels = [0, 1, 2, 3].map((choice) => crisisLevel(definition, answersOf(choice))?.id);
  assert.deepEqual(levels, [undefined, 'watch', 'crisis', 'crisis']);
  assert.equal(crisisLevel(definition, { people: 'level-1' })?.id, 'stable');
  assert.equal(crisisLevel(definition, { safety: 'level-3' })?.id, 'watch');
  assert.equal(crisisLevel(definition, { safety: 'level-3', livelihood: 'level-3' })?.urgency, 'urgent');
  for (const { options = [] } of scored) {
    const points = options.map((option) => option.points ?? 0);
    assert.deepEqual(
      points,
      points.toSorted((a, b) => a - b),
    );
  }
});

test('only a city with a survey has crisis levels', () => {
  for (const [id, { crisis_levels }] of FORMS) assert.equal(crisis_levels !== undefined, id === 'pyeongtaek', id);
});

test('포천: 소흘읍 comes first and its welfare center can be asked for', () => {
  const { districts, partners } = formOf('pocheon');
  assert.equal(districts[0]?.name.ko, '소흘읍');
  assert.deepEqual(
    partners?.map(({ name }) => name.ko),
    ['포천종합사회복지관'],
  );
});

test('남원: who was refused before is asked what and when, and nobody else is', () => {
  const asked = (answer: string) =>
    fieldsOf(formOf('namwon'), { path: 'officer', 'q:refused-before': answer })
      .map(({ name }) => name)
      .filter((name) => name.startsWith('q:refused-'));
  assert.deepEqual(asked('yes'), ['q:refused-before', 'q:refused-what', 'q:refused-when']);
  assert.deepEqual(asked('no'), ['q:refused-before']);
});
