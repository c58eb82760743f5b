import { expect } from '@open-wc/testing';
import { ApiError } from '../../../src/api/errors.ts';
import { createProgramClient, type ProgramBatch } from '../../../src/api/programs.ts';
import type { ListPage } from '../../../src/api/records.ts';
import { inParts, json, listNetwork, pageOf, type ListNetwork, type ListRequest } from '../../support/list-network.ts';
import { many } from '../../support/programs.ts';

const API = 'https://welfare.example/api';

let network: ListNetwork | undefined;

afterEach(() => network?.restore());

const serve = (answer: (request: ListRequest, count: number) => Response | Promise<Response>): ListNetwork =>
  (network = listNetwork(answer));

/** All that came, and how it ended. */
interface Reading {
  readonly batches: readonly ProgramBatch[];
  readonly ids: readonly string[];
  readonly unreadable: number;
  readonly error: unknown;
}

async function read(
  options: Parameters<typeof createProgramClient>[0] = {},
  from?: ListPage,
  signal = new AbortController().signal,
): Promise<Reading> {
  const batches: ProgramBatch[] = [];
  let error: unknown;
  try {
    const client = createProgramClient({ api: API, ...options });
    for await (const batch of client.batches(signal, from)) batches.push(batch);
  } catch (thrown) {
    error = thrown;
  }
  return {
    batches,
    ids: batches.flatMap(({ records }) => records.map(({ id }) => id)),
    unreadable: batches.reduce((sum, batch) => sum + batch.unreadable, 0),
    error,
  };
}

const kindOf = (error: unknown): string => (error instanceof ApiError ? error.kind : String(error));

const idsOf = (count: number): string[] => many(count).map(({ id }) => id);

/** What is new of ids that may come twice. */
const once = (ids: readonly string[]): string[] => [...new Set(ids)];

describe('a list of programmes', () => {
  it('comes page by page, a short one first, with all details', async () => {
    const { asked, requests } = serve((request) => pageOf(many(450), request));
    const { ids, error, batches } = await read();
    expect(error).to.equal(undefined);
    expect(once(ids)).to.deep.equal(idsOf(450));
    expect(asked).to.deep.equal([
      '/api/services?full=true&page=1&per_page=30',
      '/api/services?full=true&page=1&per_page=200',
      '/api/services?full=true&page=2&per_page=200',
      '/api/services?full=true&page=3&per_page=200',
    ]);
    expect(batches.find(({ total }) => total)?.total).to.equal(450);
    expect(requests.map(({ init }) => [init.credentials, init.referrerPolicy])[0]).to.deep.equal([
      'omit',
      'no-referrer',
    ]);
  });

  it('is one request where all are on the short page', async () => {
    const { asked } = serve((request) => pageOf(many(30), request));
    expect((await read()).ids).to.deep.equal(idsOf(30));
    expect(asked).to.have.length(1);
  });

  it('goes on from the page where it broke off', async () => {
    serve((request) =>
      request.url.search.includes('&page=3&') ? new Response('', { status: 404 }) : pageOf(many(900), request),
    );
    const first = await read();
    expect(kindOf(first.error)).to.equal('status');
    const next = first.batches.findLast((batch) => batch.next)?.next;
    network?.restore();
    const { asked } = serve((request) => pageOf(many(900), request));
    const second = await read({}, next);
    expect(asked[0]).to.contain('page=3&per_page=200');
    expect(once([...first.ids, ...second.ids])).to.deep.equal(idsOf(900));
  });

  it('gives a few dozen at a time, however long a page is', async () => {
    serve((request) => inParts(JSON.stringify(many(2000)), 1_000_000, request));
    const { batches } = await read({ src: '/programs.json' });
    expect(Math.max(...batches.map(({ records }) => records.length))).to.be.below(300);
  });

  for (const most of [20, 50, 100]) {
    it(`is whole where a server gives at most ${most} a page, whatever is asked for`, async () => {
      serve((request) => pageOf(many(310), request, most));
      const { ids, error } = await read();
      expect(error).to.equal(undefined);
      expect(once(ids)).to.have.members(idsOf(310));
    });
  }

  it('is whole where a server refuses long pages', async () => {
    serve((request) =>
      Number(request.url.searchParams.get('per_page')) > 100
        ? new Response('', { status: 400 })
        : pageOf(many(100), request),
    );
    const { ids, error } = await read();
    expect(error).to.equal(undefined);
    expect(ids).to.deep.equal(idsOf(100));
  });

  for (const end of [{ last_page: true }, { total_pages: 1 }]) {
    it(`ends where the server says so by ${JSON.stringify(end)}`, async () => {
      const { asked } = serve(() => json({ ...end, contents: many(5) }));
      expect((await read()).ids).to.deep.equal(idsOf(5));
      expect(asked).to.have.length(1);
    });
  }

  it('ends at an empty page where a server does not count', async () => {
    const { asked } = serve(({ url }) => json({ contents: url.searchParams.get('page') === '1' ? many(150) : [] }));
    expect(once((await read()).ids)).to.deep.equal(idsOf(150));
    expect(asked).to.have.length(3);
  });

  it('ends where the same page comes again, whatever the server says', async () => {
    const { asked } = serve(() => json({ total_pages: 1e9, total_items: 1e12, last_page: false, contents: many(10) }));
    expect(once((await read()).ids)).to.deep.equal(idsOf(10));
    expect(asked.length).to.be.below(5);
  });

  it('may be bare, without a page around it', async () => {
    serve(({ url }) => json(url.searchParams.get('page') === '1' ? many(40) : []));
    const { ids, error } = await read();
    expect([once(ids), error]).to.deep.equal([idsOf(40), undefined]);
  });

  it('is without records that are none, and counts each once', async () => {
    const wrong = [{ id: 'nameless' }, 7, { name: '이름만' }, null];
    serve((request) => pageOf([...many(20), ...wrong, ...many(300).slice(20)], request));
    const { ids, unreadable } = await read();
    expect(once(ids)).to.deep.equal(idsOf(300));
    // A number and a null are no records at all.
    expect(unreadable).to.equal(2);
  });

  it('says where a server lists no details', async () => {
    serve((request) => pageOf([{ id: 'p1', name: '사업', organization: { name: '시청' } }], request));
    expect((await read()).batches[0]).to.deep.include({ brief: true });
    network?.restore();
    serve((request) => pageOf(many(1), request));
    expect((await read()).batches[0]).to.deep.include({ brief: false });
  });

  it('is whole where a body comes in small parts, in the middle of letters', async () => {
    serve((request) => inParts(JSON.stringify({ contents: many(25), last_page: true }), 7, request));
    const { batches, error } = await read();
    expect(error).to.equal(undefined);
    const names = batches.flatMap(({ records }) => records.map(({ name }) => name));
    expect(names).to.deep.equal(many(25).map(({ name }) => name));
  });
});

describe('a list of programmes that fails', () => {
  for (const [what, kind, answer] of [
    ['is a web page', 'shape', () => new Response('<!doctype html><style>p{margin:0}</style><p>로그인하세요.')],
    ['is no list', 'shape', () => json({})],
    ['is a text', 'shape', () => json('programs')],
    ['is empty', 'shape', () => new Response('')],
    ['has no content', 'status', () => new Response(null, { status: 204 })],
    ['is forbidden', 'status', () => new Response('', { status: 403 })],
    ['is not there', 'status', () => new Response('', { status: 404 })],
  ] as const) {
    it(`says "${kind}" where the answer ${what}, at once`, async () => {
      const { asked } = serve(answer);
      expect(kindOf((await read()).error)).to.equal(kind);
      expect(asked).to.have.length(1);
    });
  }

  for (const [what, kind, answer] of [
    ['nobody answers', 'network', () => Promise.reject(new TypeError('Failed to fetch'))],
    ['the server is busy', 'status', () => new Response('', { status: 429 })],
    ['the server is down', 'status', () => new Response('', { status: 503 })],
    ['the body stalls', 'timeout', (request: ListRequest) => inParts('{"contents":[', 5, request, true)],
  ] as const) {
    it(`says "${kind}" where ${what}, and leaves it to the reader to go on`, async () => {
      const { asked } = serve(answer);
      expect(kindOf((await read({ timeout_ms: 20 })).error)).to.equal(kind);
      expect(asked).to.have.length(1);
    });
  }

  it('has given what came before a body stalled', async () => {
    const text = JSON.stringify({ contents: many(25) });
    serve((request) => inParts(text.slice(0, text.length / 2), 500, request, true));
    const { ids, error } = await read({ timeout_ms: 20 });
    expect(kindOf(error)).to.equal('timeout');
    expect(once(ids)).to.include.members(['p0', 'p5']);
  });

  it('has given what came before a body broke off', async () => {
    const text = JSON.stringify({ contents: many(25) });
    serve(() => new Response(text.slice(0, text.length / 2)));
    const { ids, error } = await read();
    expect(kindOf(error)).to.equal('shape');
    expect(once(ids)).to.include.members(['p0', 'p5']);
  });

  it('is not read to the end where a page is too long', async () => {
    const long = JSON.stringify({ contents: [], padding: 'x'.repeat(9_000_000) });
    const { requests } = serve((request) => inParts(long, 1_000_000, request));
    expect(kindOf((await read()).error)).to.equal('shape');
    expect(requests.map(({ signal }) => signal.aborted)).to.deep.equal([true]);
  });

  it('names no value of a record', async () => {
    serve(() => json({ contents: 'CANARY', empty: 'CANARY' }));
    expect(String((await read()).error)).not.to.contain('CANARY');
  });
});

describe('who stops reading', () => {
  it('by an abort gets that abort, and the download stops', async () => {
    const { requests } = serve((request) => inParts(JSON.stringify(many(25)), 500, request, true));
    const abort = new AbortController();
    const reading = read({ src: '/programs.json' }, undefined, abort.signal);
    abort.abort(new Error('gone'));
    const { error } = await reading;
    expect(String(error)).to.equal('Error: gone');
    expect(requests.every(({ signal }) => signal.aborted)).to.equal(true);
  });

  it('by leaving the loop stops the download', async () => {
    const { requests } = serve((request) => inParts(JSON.stringify(many(25)), 500, request, true));
    const { batches } = createProgramClient({ src: '/programs.json' });
    for await (const { records } of batches(new AbortController().signal)) if (records.length) break;
    expect(requests.map(({ signal }) => signal.aborted)).to.deep.equal([true]);
  });
});

describe('a file of programmes', () => {
  const services = many(40);
  for (const [what, text] of [
    ['a page', JSON.stringify({ contents: services })],
    ['a page with line breaks', JSON.stringify({ version: '3.1', contents: services }, null, 2)],
    ['a bare list', JSON.stringify(services)],
    ['NDJSON', services.map((service) => `${JSON.stringify(service)}\n`).join('')],
  ]) {
    it(`is read as ${what}, and told to be whole`, async () => {
      const { asked } = serve((request) => inParts(text ?? '', 333, request));
      const { ids, batches, error } = await read({ src: '/data/programs.json?v=2' });
      expect(error).to.equal(undefined);
      expect(ids).to.deep.equal(idsOf(40));
      expect(batches.at(-1)).to.deep.include({ total: 40, capped: false });
      expect(asked).to.deep.equal(['/data/programs.json?v=2']);
    });
  }

  it('is without the lines that are broken', async () => {
    serve(() => new Response(`${JSON.stringify(services[0])}\n{"id":"x","name":}\n${JSON.stringify(services[1])}`));
    const { ids, unreadable } = await read({ src: '/programs.ndjson' });
    expect([ids, unreadable]).to.deep.equal([['p0', 'p1'], 1]);
  });

  it('never lacks details, since there is nowhere to ask for them', async () => {
    serve(() => json([{ id: 'p1', name: '사업' }]));
    const client = createProgramClient({ src: '/programs.json' });
    for await (const { brief } of client.batches(new AbortController().signal)) expect(brief).to.equal(false);
    expect(kindOf(await client.whole('p1').catch((error: unknown) => error))).to.equal('unknown');
  });

  for (const src of ['javascript:alert(1)', 'data:application/json,[]', 'file:///etc/passwd', 'https://[']) {
    it(`is not looked for at ${src}`, () => expect(() => createProgramClient({ src })).to.throw(TypeError));
  }
});

describe('the details of a programme', () => {
  const whole = (id: string, answer: () => Response): Promise<unknown> => {
    serve(answer);
    return createProgramClient({ api: API })
      .whole(id)
      .catch((error: unknown) => error);
  };

  it('are asked for by id', async () => {
    const found = await whole('복지/1', () => json({ id: '복지/1', name: '사업', description: '도와요.' }));
    expect(found).to.deep.include({ id: '복지/1', description: '도와요.' });
    expect(network?.asked).to.deep.equal([`/api/services/${encodeURIComponent('복지/1')}`]);
  });

  for (const [what, kind, answer] of [
    ['another programme', 'shape', () => json({ id: 'p2', name: '사업' })],
    ['no programme', 'shape', () => json({ id: 'p1' })],
    ['a web page', 'shape', () => new Response('<!doctype html>')],
    ['gone', 'status', () => new Response('', { status: 404 })],
  ] as const) {
    it(`are none where there is ${what}`, async () => expect(kindOf(await whole('p1', answer))).to.equal(kind));
  }
});
