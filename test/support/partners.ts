import { Directory } from '../../src/domain/partners/directory.ts';
import type { Partner } from '../../src/domain/partners/partner.ts';
import { type PartnerRecord, readPartnerRecord } from '../../src/domain/partners/read-record.ts';

/** Members of an HSDS record. */
export type Members = Readonly<Record<string, unknown>>;

/** An attribute of a vocabulary of ours: `tag('need', '생활비', {code: 'livelihood'})`. */
export const tag = (vocabulary: string, name: string, { value = '', ...term }: Members = {}): Members => ({
  id: `${vocabulary}.${name}`,
  value,
  taxonomy_term: { id: `${vocabulary}-${name}`, name, taxonomy: `ieum:${vocabulary}`, ...term },
});

/** Every working day from nine to six. */
export const OFFICE_HOURS: Members = {
  id: 'office-hours',
  freq: 'WEEKLY',
  interval: 1,
  byday: 'MO,TU,WE,TH,FR',
  dtstart: '2026-01-02',
  timezone: 9,
  opens_at: '09:00',
  closes_at: '18:00',
};

export const organization = (id: string, members: Members = {}): Members => ({
  id,
  name: `기관 ${id}`,
  description: '설명',
  attributes: [],
  ...members,
});

export const service = (id: string, organizationId: string, members: Members = {}): Members => ({
  id,
  organization_id: organizationId,
  name: `서비스 ${id}`,
  status: 'active',
  ...members,
});

export const location = (id: string, members: Members = {}): Members => ({
  id,
  location_type: 'physical',
  name: `장소 ${id}`,
  transportation: '1번 버스',
  latitude: 36.1,
  longitude: 124.4,
  addresses: [
    { id, address_1: '가온로 1', city: '가온시', state_province: '가온도', country: 'KR', address_type: 'physical' },
  ],
  ...members,
});

/** A service at a location. */
export const at = (id: string, of: Members, where: Members, members: Members = {}): Members => ({
  id,
  description: '2층',
  service: of,
  location: where,
  ...members,
});

/** Records as they are read; throws where one is none. */
export const read = (...records: readonly unknown[]): PartnerRecord[] =>
  records.map((json) => {
    const record = readPartnerRecord(json);
    if (!record) throw new Error(`No record: ${JSON.stringify(json)}`);
    return record;
  });

/** A directory of those records, all of them there. */
export function directoryOf(...records: readonly unknown[]): Directory {
  const directory = new Directory();
  directory.add(read(...records));
  directory.placed();
  return directory;
}

/** The partner of that id among those records. */
export function partnerIn(id: string, ...records: readonly unknown[]): Partner {
  const partner = directoryOf(...records).partnerOf(id);
  if (!partner) throw new Error(`No partner ${id}.`);
  return partner;
}
