import { OFFICE_HOURS, at, location, organization, service, tag } from './partners.ts';

/** What an API lists: organizations, places and services, and how many were helped. */
export interface Listed {
  organizations: unknown[];
  service_at_locations: unknown[];
  services: unknown[];
  results: unknown;
}

/** Somewhere in the west of Korea, `east` hundredths of a degree from there. */
const point = (east: number) => ({ latitude: 36.1, longitude: 124.4 + east / 100 });

/** A square with `text` in every member that GeoJSON leaves free, and in some that it does not. */
const outline = (text: string) =>
  JSON.stringify({
    type: 'Polygon',
    name: text,
    properties: { name: text, style: text },
    bbox: [text],
    coordinates: [
      [
        [124.3, 36],
        [124.6, 36],
        [124.6, 36.2],
        [124.3, 36],
      ],
    ],
  });

const schedules = (text: string) => [
  { ...OFFICE_HOURS, id: text, description: text, notes: text },
  { id: text, freq: 'MONTHLY', bymonthday: '4,9,14,19,24,29', description: text, notes: text },
  { id: text, freq: text, byday: text, dtstart: text, until: text, opens_at: text, closes_at: text, description: text },
];

const phones = (text: string) => [{ id: text, number: text, extension: text, type: text, description: text }];

/** Terms of every vocabulary that the directory knows. */
const terms = (text: string) => [
  ...['need', 'region', 'area', 'language', 'visiting-service', 'capacity'].map((vocabulary) =>
    tag(vocabulary, text, { value: text, code: text, description: text }),
  ),
  tag('zone', text, { description: text }),
];

/** A place of that id; `text` stands in whatever else is told of it. */
const placeOf = (id: string, text: string, east: number) =>
  location(id, {
    ...point(east),
    name: text,
    description: text,
    transportation: text,
    addresses: [
      { address_1: text, address_2: text, city: text, state_province: text, postal_code: text, country: text },
    ],
    accessibility: [{ description: text, details: text, url: text }],
    languages: [{ name: text, code: text }],
    phones: phones(text),
    schedules: schedules(text),
  });

/** Two partners with `text` in every member that holds words, addresses, numbers or ids; each leads to the other. */
export function partnersOf(text: string): Listed {
  const one = organization(text, {
    name: text,
    alternate_name: text,
    description: text,
    email: text,
    website: text,
    alert: text,
    last_modified: text,
    parent_organization_id: 'other',
    phones: phones(text),
    // What it is decides which drawing it has.
    attributes: [
      ...terms(text),
      tag('agency-kind', text, { id: 'office 행정' }),
      tag('partner', text, { value: 'other' }),
    ],
  });
  const told = service(text, text, {
    name: text,
    description: text,
    eligibility_description: text,
    application_process: text,
    fees_description: text,
    assured_date: text,
    alert: text,
    status: text,
    phones: phones(text),
    schedules: schedules(text),
    languages: [{ name: text, code: text }],
    service_areas: [{ name: text, extent: outline(text), extent_type: text }],
    capacities: [{ available: text, maximum: text, description: text, unit: { name: text } }],
    attributes: terms(text),
  });
  const month = (number: number) => ({ month: `2026-0${number}`, requests: number, helped: text, amount_krw: text });
  return {
    organizations: [one, organization('other', { name: `${text} 2`, phones: [{ number: '129' }] })],
    service_at_locations: [
      ...[0, 0, 20].map((east, i) =>
        at(`${text} ${i}`, told, placeOf(`${text} ${i}`, text, east), {
          description: text,
          phones: phones(text),
          schedules: schedules(text),
        }),
      ),
      at('kept', told, placeOf('kept', text, 30), { attributes: [tag('confidential', text)] }),
    ],
    services: [],
    results: {
      until: text,
      suppressed_below: text,
      months: [month(1), month(2), { month: text, requests: text, helped: text }],
      total: { requests: 3, helped: text, amount_krw: text },
    },
  };
}
