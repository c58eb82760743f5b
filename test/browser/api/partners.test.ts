import { expect } from '@open-wc/testing';
import { ApiError } from '../../../src/api/errors.ts';
import { createPartnerClient, listedPartners, type PartnerBatch } from '../../../src/api/partners.ts';
import type { ListPage } from '../../../src/api/records.ts';
import { inParts, json, listNetwork, pageOf, type ListNetwork, type ListRequest } from '../../support/list-network.ts';

const API = 'https://city.example/api';

const agency = (id: string, changes: object = {}) => ({ id, name: `기관 ${id}`, phones: [], ...changes });
const service = (id: string, changes: object = {}) => ({
  id,
  name: `일 ${id}`,
  status: 'active',
  organization: { id: 'o0', name: '기관 o0' },
  ...changes,
});
const at = (id: string, changes: object = {}) => ({
  id,
  service: service(`s-${id}`),
  location: { id: 'l0', location_type: 'physical' },
  ...changes,
});
const agencies = (count: number) => Array.from({ length: count }, (_, i) => agency(`o${i}`));
const places = (count: number) => Array.from({ length: count }, (_, i) => at(`p${i}`));

/** Records by the list that they stand in; any other list is not there. */
type Lists = Readonly<Record<string, readonly unknown[]>>;

const listOf = ({ url }: ListRequest): string => url.pathname.replace(/.*\/api\//, '');
const notThere = (): Response => new Response('', { status: 404 });

let network: ListNetwork | undefined;

afterEach(() => network?.restore());

const serve = (answer: (request: ListRequest) => Response | Promise<Response>): ListNetwork =>
  (network = listNetwork(answer));

const serveLists = (lists: Lists): ListNetwork =>
  serve((request) => {
    const records = lists[listOf(request)];
    return records ? pageOf(records, request) : notThere();
  });

/** All that came, each record once, and how it ended. */
interface Reading {
  readonly batches: readonly PartnerBatch[];
  readonly ids: readonly string[];
  readonly error: unknown;
}

async function read(batches: AsyncIterable<PartnerBatch>): Promise<Reading> {
  const all: PartnerBatch[] = [];
  let error: unknown;
  try {
    for await (const batch of batches) all.push(batch);
  } catch (thrown) {
    error = thrown;
  }
  return {
    batches: all,
    ids: [...new Set(all.flatMap(({ records }) => records.map(({ kind, id }) => `${kind} ${id}`)))],
    error,
  };
}

const readApi = (options: Parameters<typeof createPartnerClient>[0] = {}, from?: ListPage): Promise<Reading> =>
  read(createPartnerClient({ api: API, ...options }).batches(new AbortController().signal, from));

const kindOf = (error: unknown): string => (error instanceof ApiError ? error.kind : String(error));

const ofKind = (kind: string, records: readonly { id: string }[]): string[] => records.map(({ id }) => `${kind} ${id}`);

/** The pages from which reading could go on, in order. */
const nexts = ({ batches }: Reading): (ListPage | undefined)[] =>
  batches.map(({ next }) => next).filter((next) => next !== undefined);

describe('a directory of partners', () => {
  it('is the API’s organizations, then their places, page by page', async () => {
    const { asked } = serveLists({ organizations: agencies(40), service_at_locations: places(250) });
    const { ids, error } = await readApi();
    expect(error).to.equal(undefined);
    expect(ids).to.deep.equal([...ofKind('organization', agencies(40)), ...ofKind('place', places(250))]);
    expect(asked).to.deep.equal([
      '/api/organizations?full=true&page=1&per_page=30',
      '/api/organizations?full=true&page=1&per_page=200',
      '/api/service_at_locations?full=true&page=1&per_page=30',
      '/api/service_at_locations?full=true&page=1&per_page=200',
      '/api/service_at_locations?full=true&page=2&per_page=200',
    ]);
  });

  it('says when all organizations are there and their places are still to come', async () => {
    serveLists({ organizations: agencies(40), service_at_locations: places(40) });
    const reading = await readApi();
    expect(nexts(reading)).to.deep.equal([
      { page: 1, size: 200, list: 0 },
      { page: 1, size: 30, list: 1 },
      { page: 1, size: 200, list: 1 },
    ]);
    const first = reading.batches.findIndex(({ next }) => next?.list === 1);
    const before = reading.batches.slice(0, first).flatMap(({ records }) => records);
    expect(new Set(before.map(({ id }) => id)).size).to.equal(40);
  });

  it('is counted in organizations, not in places', async () => {
    serveLists({ organizations: agencies(12), service_at_locations: places(25) });
    const { batches } = await readApi();
    expect(batches.flatMap(({ total }) => total ?? [])).to.deep.equal([12]);
  });

  it('is narrowed by the API to a term, whatever signs are in it', async () => {
    const { asked } = serveLists({ organizations: agencies(1), service_at_locations: places(1) });
    await readApi({ term: 'region-남원&full=false' });
    const term = encodeURIComponent('region-남원&full=false');
    expect(asked).to.deep.equal([
      `/api/organizations?full=true&taxonomy_term_id=${term}&page=1&per_page=30`,
      `/api/service_at_locations?full=true&taxonomy_term_id=${term}&page=1&per_page=30`,
    ]);
  });

  it('says where organizations came without details', async () => {
    serveLists({ organizations: [{ id: 'o0', name: '기관' }], service_at_locations: [] });
    expect((await readApi()).batches[0]?.brief).to.equal(true);
    network?.restore();
    serveLists({ organizations: agencies(1), service_at_locations: [] });
    expect((await readApi()).batches[0]?.brief).to.equal(false);
  });

  it('goes on in the list and on the page where it broke off', async () => {
    const lists = { organizations: agencies(40), service_at_locations: places(500) };
    serve((request) =>
      request.url.search.includes('&page=2&')
        ? new Response('', { status: 503 })
        : pageOf(lists[listOf(request) as keyof typeof lists], request),
    );
    const first = await readApi();
    expect(kindOf(first.error)).to.equal('status');
    network?.restore();
    const { asked } = serveLists(lists);
    const second = await readApi({}, nexts(first).at(-1));
    expect(asked[0]).to.equal('/api/service_at_locations?full=true&page=2&per_page=200');
    expect(new Set([...first.ids, ...second.ids]).size).to.equal(540);
  });
});

describe('a directory of the UK profile', () => {
  const services = Array.from({ length: 40 }, (_, i) =>
    service(`s${i}`, { service_at_locations: [{ id: `p${i}`, location: { id: `l${i}` } }] }),
  );

  it('is its services, with their organizations and places within', async () => {
    const { asked } = serveLists({ services });
    const { ids, batches, error } = await readApi({ term: 't1' });
    expect(error).to.equal(undefined);
    expect(ids).to.deep.equal(ofKind('service', services));
    expect(asked).to.deep.equal([
      '/api/organizations?full=true&taxonomy_term_id=t1&page=1&per_page=30',
      '/api/services?full=true&taxonomy_term_id=t1&page=1&per_page=30',
      '/api/services?full=true&taxonomy_term_id=t1&page=1&per_page=200',
    ]);
    expect(batches.some(({ total }) => total)).to.equal(false);
  });

  it('goes on among its services', async () => {
    const { asked } = serveLists({ services });
    const { ids } = await readApi({}, { page: 1, size: 200, list: 2 });
    expect(asked).to.deep.equal(['/api/services?full=true&page=1&per_page=200']);
    expect(ids).to.have.length(40);
  });

  it('has its organizations too, where it lists those and no places', async () => {
    serveLists({ organizations: agencies(2), services });
    const { ids } = await readApi();
    expect(ids).to.deep.equal([...ofKind('organization', agencies(2)), ...ofKind('service', services)]);
  });
});

describe('a directory that fails', () => {
  it('says "status" where there is none of the lists, each asked for once', async () => {
    const { asked } = serve(notThere);
    expect(kindOf((await readApi()).error)).to.equal('status');
    expect(asked).to.have.length(2);
  });

  it('is not looked for elsewhere where a later page is gone', async () => {
    const { asked } = serve((request) =>
      request.url.search.includes('page=2') ? notThere() : pageOf(agencies(500), request),
    );
    expect(kindOf((await readApi()).error)).to.equal('status');
    expect(asked.every((path) => path.startsWith('/api/organizations?'))).to.equal(true);
  });

  for (const [what, kind, answer] of [
    ['is a web page', 'shape', () => new Response('<!doctype html><p>로그인하세요.')],
    ['is forbidden', 'status', () => new Response('', { status: 403 })],
    ['does not come', 'network', () => Promise.reject(new TypeError('Failed to fetch'))],
  ] as const) {
    it(`says "${kind}" where the first answer ${what}, at once`, async () => {
      const { asked } = serve(answer);
      expect(kindOf((await readApi()).error)).to.equal(kind);
      expect(asked).to.have.length(1);
    });
  }
});

describe('a file of partners', () => {
  const records = [...agencies(30), ...places(30), ...Array.from({ length: 30 }, (_, i) => service(`s${i}`))];
  const all = [
    ...ofKind('organization', records.slice(0, 30)),
    ...ofKind('place', records.slice(30, 60)),
    ...ofKind('service', records.slice(60)),
  ];
  const lists = {
    organizations: records.slice(0, 30),
    service_at_locations: records.slice(30, 60),
    services: records.slice(60),
  };
  for (const [what, text] of [
    ['a page', JSON.stringify({ contents: records })],
    ['a bare list', JSON.stringify(records)],
    ['NDJSON', records.map((record) => `${JSON.stringify(record)}\n`).join('')],
    ['three lists', JSON.stringify(lists)],
    [
      'three lists with a version before, line breaks and spaces',
      JSON.stringify({ version: '3.1', ...lists }, null, 4),
    ],
    [
      'three lists, services first',
      JSON.stringify(
        {
          services: lists.services,
          service_at_locations: lists.service_at_locations,
          organizations: lists.organizations,
        },
        null,
        1,
      ),
    ],
  ] as const) {
    it(`is read as ${what}, each record as what it is`, async () => {
      const { asked } = serve((request) => inParts(text, 333, request));
      const { ids, batches, error } = await readApi({ src: '/data/partners.json' });
      expect(error).to.equal(undefined);
      expect(ids).to.have.members(all);
      expect(batches.at(-1)).to.deep.include({ total: 90, unreadable: 0 });
      expect(asked).to.deep.equal(['/data/partners.json']);
    });
  }

  it('keeps the services that an organization of NDJSON has within', async () => {
    const one = agency('o1', { services: [service('s1'), service('s2')] });
    serve(() => new Response(`${JSON.stringify(one)}\n${JSON.stringify(agency('o2'))}`));
    const { batches } = await readApi({ src: '/partners.ndjson' });
    expect(batches.flatMap(({ records }) => records.map(({ json }) => json))).to.deep.equal([one, agency('o2')]);
  });

  it('never lacks details, since there is nowhere to ask for them', async () => {
    serve(() => json([{ id: 'o1', name: '기관' }]));
    const client = createPartnerClient({ src: '/partners.json' });
    const { batches } = await read(client.batches(new AbortController().signal));
    expect(batches.flatMap(({ records }) => records)[0]).to.deep.include({ id: 'o1', isBrief: false });
    expect(batches.some(({ brief }) => brief)).to.equal(false);
    expect(kindOf(await client.whole('o1').catch((error: unknown) => error))).to.equal('unknown');
  });

  it('may be handed over by the page itself', async () => {
    const { batches, ids } = await read(
      listedPartners([...records, { id: 'nameless' }, 7]).batches(new AbortController().signal),
    );
    expect(ids).to.have.members(all);
    expect(batches.reduce((sum, { unreadable }) => sum + unreadable, 0)).to.equal(2);
  });

  it('is not looked for at javascript:', () => {
    expect(() => createPartnerClient({ src: 'javascript:alert(1)' })).to.throw(TypeError);
  });
});

describe('one partner', () => {
  const whole = (id: string): Promise<unknown> =>
    createPartnerClient({ api: API, term: 't1' })
      .whole(id)
      .then(
        (records) => records.map(({ kind, id: its }) => `${kind} ${its}`),
        (error: unknown) => kindOf(error),
      );

  it('is asked for by id, with all its services', async () => {
    const { asked } = serve((request) =>
      listOf(request) === 'services' ? pageOf([service('s1'), service('s2')], request) : json(agency('복지/1')),
    );
    expect(await whole('복지/1')).to.deep.equal(['organization 복지/1', 'service s1', 'service s2']);
    const id = encodeURIComponent('복지/1');
    expect(asked).to.deep.equal([
      `/api/organizations/${id}`,
      `/api/services?full=true&organization_id=${id}&page=1&per_page=30`,
    ]);
  });

  it('is its services alone in the UK profile', async () => {
    serveLists({ services: [service('s1')] });
    expect(await whole('o0')).to.deep.equal(['service s1']);
  });

  it('is none where an API knows neither', async () => {
    serveLists({ services: [] });
    expect(await whole('o0')).to.equal('status');
  });

  it('is none where it is another one', async () => {
    serve(() => json(agency('o2')));
    expect(await whole('o1')).to.equal('shape');
  });

  it('has no services without end', async () => {
    const { asked } = serve((request) =>
      listOf(request) === 'services'
        ? pageOf(
            Array.from({ length: 90_000 }, (_, i) => service(`s${i}`)),
            request,
          )
        : json(agency('o1')),
    );
    expect(((await whole('o1')) as string[]).length).to.be.below(1500);
    expect(asked.length).to.be.below(12);
  });
});
