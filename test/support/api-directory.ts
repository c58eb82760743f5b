import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { CityDefinition } from '../../src/schemas/case-handling.ts';

/** A small city: what the tests of the API say about its answers does not depend on the demo's data. */
export const form: CityDefinition = {
  version: 'test',
  languages: ['ko'],
  controller: {
    name: { ko: '시험시' },
    team: { ko: '희망복지지원팀' },
    privacy_officer: { name: { ko: '복지국장' } },
  },
  response: { within_days: 3, text: { ko: '3일 안에 연락드려요.' } },
  emergency: [{ label: '보건복지상담센터', number: '129' }],
  case_handling: {
    phone: '02-0000-0001',
    deadlines: { assigned: 2 },
    retention: { closed_days: 365, withdrawn_days: 30, unhelped_days: 100, reporter_days: 200 },
  },
  needs: [
    { id: 'livelihood', label: { ko: '생활비' } },
    { id: 'health', label: { ko: '건강' } },
  ],
  signs: [{ id: 'power-cut', label: { ko: '전기가 끊겼어요' }, urgency: 'urgent' }],
  districts: [{ code: '9911051000', name: { ko: '이음동' } }],
  questions: [
    { id: 'pet', label: { ko: '함께 사는 동물' }, type: 'text' },
    {
      id: 'meals',
      label: { ko: '하루 끼니' },
      type: 'single',
      options: [
        { id: 'none', label: { ko: '못 먹어요' }, points: 6 },
        { id: 'three', label: { ko: '세 끼' } },
      ],
    },
  ],
  crisis_levels: [{ id: 'high', label: { ko: '높음' }, points: 5, urgency: 'urgent' }],
  partners: [{ id: 'centre', name: { ko: '이음복지관' } }],
  consents: [
    {
      id: 'collect',
      version: '2026-11',
      kind: 'collect',
      required: true,
      label: { ko: '수집' },
      purpose: { ko: '상담' },
      items: { ko: '이름' },
      retention: { ko: '도움이 끝난 날부터 1년, 도움으로 이어지지 않으면 접수한 날부터 100일' },
      refusal: { ko: '거부할 수 있음' },
    },
  ],
};

const attribute = (id: string, name: string, taxonomy: string) => ({
  id: `a-${id}`,
  taxonomy_term: { id, code: id, name, taxonomy },
});

const services = [
  {
    id: 's-emergency',
    organization_id: 'o-city',
    name: '긴급복지 생계지원',
    status: 'active',
    description: '갑자기 어려워진 가구를 도와요.',
    last_modified: '2026-11-10T09:00:00+09:00',
    phones: [{ id: 'p-1', number: '129' }],
    attributes: [attribute('theme-030', '생활지원', 'ieum:theme'), attribute('life-006', '노년', 'ieum:life-stage')],
  },
  {
    id: 's-birth',
    organization_id: 'o-city',
    name: '임신 · 출산 진료비',
    status: 'active',
    description: 'HELP',
    last_modified: '2026-10-01T09:00:00+09:00',
    attributes: [attribute('theme-080', '임신·출산', 'ieum:theme')],
  },
  {
    // The name is decomposed, as some feeds send it.
    id: 's-meals',
    organization_id: 'o-centre',
    name: '밑반찬 배달'.normalize('NFD'),
    status: 'active',
    description: '반찬을 가져다 드려요.',
    last_modified: '2026-11-20T09:00:00+09:00',
  },
];

const organizations = [
  { id: 'o-city', name: '시험시', description: '시청', phones: [{ id: 'p-2', number: '02-0000-0000' }] },
  { id: 'o-centre', name: '이음복지관', description: '복지관' },
];

const address = {
  id: 'ad-1',
  address_1: '이음로 1',
  city: '시험시',
  state_province: '가온도',
  postal_code: '00000',
  country: 'KR',
  address_type: 'physical',
};

const serviceAtLocations = [
  {
    id: 'sal-1',
    service: { id: 's-meals', name: '밑반찬 배달', status: 'active' },
    location: { id: 'l-1', location_type: 'physical', name: '이음복지관', addresses: [address] },
    schedules: [{ id: 'sch-1', freq: 'WEEKLY', byday: 'MO,TU', opens_at: '09:00', closes_at: '18:00', timezone: 9 }],
  },
];

const taxonomies = [
  {
    id: 'ieum:theme',
    name: '관심주제',
    description: '복지로의 관심주제',
    terms: [
      { id: 'theme-030', code: '030', name: '생활지원' },
      { id: 'theme-080', code: '080', name: '임신·출산' },
    ],
  },
];

const FILES = {
  'jurisdiction.json': { code: '9911000000', name: '시험시' },
  'form.json': form,
  'services.json': services,
  'organizations.json': organizations,
  'service_at_locations.json': serviceAtLocations,
  'taxonomies.json': taxonomies,
};

export type DirectoryFile = keyof typeof FILES;

/** All but `programs.json` are needed. */
type Files = Partial<Record<DirectoryFile | 'programs.json', unknown>>;

/**
 * Writes the small city to a folder of its own; `changes` replaces whole
 * files, `further` are the files of further jurisdictions by folder.
 */
export async function writeDirectory(
  changes: Files = {},
  further: Record<string, Files> = {},
): Promise<{ path: string; remove: () => Promise<void> }> {
  const path = await mkdtemp(join(tmpdir(), 'ieum-directory-'));
  await writeFiles(path, { ...FILES, ...changes });
  for (const [folder, files] of Object.entries(further)) {
    const own = join(path, 'jurisdictions', folder);
    await mkdir(own, { recursive: true });
    await writeFiles(own, files);
  }
  return { path, remove: () => rm(path, { recursive: true, force: true }) };
}

async function writeFiles(folder: string, files: Files): Promise<void> {
  for (const [name, content] of Object.entries(files)) await writeFile(join(folder, name), JSON.stringify(content));
}
