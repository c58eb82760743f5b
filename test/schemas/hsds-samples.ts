/** Small records as feeds of each version send them; names and numbers are invented. */

/** HSDS 3.0: `required_documents` and nested one-to-many members; everything optional may be null. */
export const SERVICE_3_0 = {
  id: 'ac148810-d857-441c-9679-408f346de14b',
  organization_id: 'd9d5e0f5-d3ce-4f73-9a2f-4dd0ecc6c610',
  name: '긴급복지 생계지원',
  alternate_name: null,
  description: '갑자기 어려워진 가구에 생계비를 지원해요.',
  status: 'active',
  url: 'https://welfare.example/1',
  phones: [{ id: 'p1', number: '02-0000-0001', extension: 12, type: 'voice', languages: [] }],
  schedules: [
    {
      id: 's1',
      freq: 'WEEKLY',
      interval: 1,
      byday: 'MO,TU',
      opens_at: '09:00',
      closes_at: '18:00',
      timezone: 9,
      valid_from: '2026-01-01',
    },
  ],
  service_areas: [{ id: 'a1', name: '가온시', extent: null, extent_type: 'geojson' }],
  required_documents: [{ id: 'r1', document: '신분증', uri: null }],
  cost_options: [{ id: 'c1', option: 'free', amount: 0 }],
  organization: { id: 'd9d5e0f5-d3ce-4f73-9a2f-4dd0ecc6c610', name: '가온시', description: '시청' },
};

/** HSDS 3.1: `attributes` with whole taxonomy terms, `additional_urls`, `last_modified`. */
export const SERVICE_3_1 = {
  ...SERVICE_3_0,
  last_modified: '2026-11-01T00:00:00Z',
  additional_urls: [{ id: 'u1', label: '신청서', url: 'https://welfare.example/form' }],
  attributes: [
    {
      id: 'at1',
      link_id: SERVICE_3_0.id,
      link_type: 'service',
      link_entity: 'service',
      taxonomy_term_id: 't1',
      label: '보조금24, 2026-11-01',
      value: '65-',
      taxonomy_term: { id: 't1', code: 'JA0110', name: '나이', taxonomy: 'ieum:support-condition', version: '1' },
    },
  ],
  service_at_locations: [
    {
      id: 'sl1',
      location_id: 'l1',
      location: {
        id: 'l1',
        location_type: 'physical',
        name: '가온1동 행정복지센터',
        latitude: 37.5,
        longitude: 127.0,
        addresses: [
          {
            id: 'ad1',
            address_1: '가온로 1',
            city: '가온시',
            state_province: '가온도',
            postal_code: '00000',
            country: 'KR',
            address_type: 'physical',
            attention: null,
          },
        ],
        accessibility: [{ id: 'ac1', description: '경사로', details: null, url: null }],
      },
      schedules: [{ id: 's2', freq: 'MONTHLY', bymonthday: '5,10', dtstart: '2026-01-05', until: null }],
    },
  ],
};

/** The UK profile: ages on the service, days and times on the schedule. */
export const SERVICE_UK = {
  id: 'uk-1',
  name: '아동 돌봄',
  status: 'active',
  minimum_age: 0,
  maximum_age: 12.5,
  assured_date: '2026-01-01',
  schedules: [{ id: 's1', day: 'monday', start_time: '09:00', end_time: '18:00', type: 'opening' }],
  service_at_locations: [{ id: 'sl1', service_id: 'uk-1', location: { id: 'l1', location_type: 'virtual' } }],
};

/** A member that no version knows. */
export const UNKNOWN = { 'x-colour': 'green', __typename: 'Service' };
