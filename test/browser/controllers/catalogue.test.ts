import { expect, fixtureCleanup, fixture, html } from '@open-wc/testing';
import { LitElement } from 'lit';
import { ApiError } from '../../../src/api/errors.ts';
import type { ProgramBatch, ProgramClient } from '../../../src/api/programs.ts';
import type { ListPage } from '../../../src/api/records.ts';
import { ProgramCatalogueController, type ProgramSource } from '../../../src/controllers/program-catalogue.ts';
import { NO_FILTERS } from '../../../src/domain/programs/selection.ts';
import type { ListedService } from '../../../src/schemas/hsds/listed-service.ts';
import { listenToConsole } from '../../support/console.ts';
import { many, service, term } from '../../support/programs.ts';
import { until } from '../../support/until.ts';

const NO_SOURCE: ProgramSource = {
  api: '',
  src: '',
  programs: undefined,
  client: undefined,
  synonyms: undefined,
};

/** What a catalogue is for; remembers how many programmes were there each time it was drawn. */
class CatalogueHost extends LitElement {
  static override properties = { source: { attribute: false } };
  source: Partial<ProgramSource> = {};
  readonly drawn: number[] = [];
  readonly catalogue = new ProgramCatalogueController(this, () => ({ ...NO_SOURCE, ...this.source }));

  get ids(): string[] {
    return this.catalogue.programs.map(({ id }) => id);
  }

  protected override render(): unknown {
    this.drawn.push(this.catalogue.programs.length);
    return undefined;
  }
}
customElements.define('catalogue-host', CatalogueHost);

const open = (source: Partial<ProgramSource>): Promise<CatalogueHost> =>
  fixture<CatalogueHost>(html`<catalogue-host .source=${source}></catalogue-host>`);

const comesTo = (host: CatalogueHost, name: string): Promise<void> =>
  until(() => host.catalogue.state.name === name, `the catalogue was ${name}`);

const done = async (source: Partial<ProgramSource>): Promise<CatalogueHost> => {
  const host = await open(source);
  await comesTo(host, 'done');
  return host;
};

/** One step of a reading: services, more of a batch, a wait, or the way it fails. */
type Step = readonly ListedService[] | Partial<ProgramBatch> | Promise<void> | ApiError;

/** A source that goes through these steps from its start each time, and remembers from where it was to go on. */
class StepClient implements ProgramClient {
  steps: readonly Step[];
  readonly from: (ListPage | undefined)[] = [];
  readonly signals: AbortSignal[] = [];
  details = service('none');
  constructor(...steps: readonly Step[]) {
    this.steps = steps;
  }

  async *batches(signal: AbortSignal, from?: ListPage): AsyncGenerator<ProgramBatch, void> {
    this.from.push(from);
    this.signals.push(signal);
    for (const step of this.steps) {
      if (step instanceof ApiError) throw step;
      if (step instanceof Promise) await step;
      else yield { records: [], unreadable: 0, brief: false, ...('length' in step ? { records: step } : step) };
      signal.throwIfAborted();
    }
  }

  async whole(): Promise<ListedService> {
    return this.details;
  }
}

const never = new Promise<void>(() => undefined);

describe('a catalogue', () => {
  it('has the programmes that the page itself has, ready to be searched and narrowed', async () => {
    const pension = service('b', { name: '기초연금', attributes: [term('theme', '030', '생활지원')] });
    const programs = [service('a', { name: '긴급복지' }), { id: 'nameless' }, pension];
    const { catalogue } = await done({ programs });
    expect(catalogue.programs.map(({ name }) => name)).to.deep.equal(['긴급복지', '기초연금']);
    expect(catalogue.state).to.deep.include({ total: 3, unreadable: 1, capped: false, brief: false });
    expect([...catalogue.held.search.find('연금').places]).to.deep.equal([1]);
    expect(catalogue.held.selection.narrow([0, 1], { ...NO_FILTERS, themes: ['030'] })).to.deep.equal([1]);
  });

  it('shows what has come while the rest is on its way', async () => {
    const host = await open({ client: new StepClient(many(3), never) });
    await until(() => host.drawn.includes(3), 'three were drawn');
    expect(host.catalogue.state.name).to.equal('loading');
  });

  it('lets the page work in between, and does not draw each time', async () => {
    const host = await open({ client: new StepClient(never) });
    let turns = 0;
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      turns += 1;
      if (host.catalogue.state.name === 'loading') port2.postMessage(0);
      else port1.close();
    };
    host.source = {
      client: new StepClient(...Array.from({ length: 100 }, (_, i) => many(3000).slice(30 * i, 30 * i + 30))),
    };
    await host.updateComplete;
    port2.postMessage(0);
    await comesTo(host, 'done');
    expect(host.ids).to.have.length(3000);
    expect(turns).to.be.above(5);
    expect(host.drawn.length).to.be.below(30);
  });

  it('has each programme once, and none that its agency has ended or interrupted', async () => {
    const ended = ['defunct', 'inactive', 'temporarily closed'].map((status) => service(status, { status }));
    const client = new StepClient(many(2), [...many(3), ...ended, service('p1', { name: '다른 이름' })]);
    const { ids, catalogue } = await done({ client });
    expect(ids).to.deep.equal(['p0', 'p1', 'p2']);
    expect(catalogue.programs[1]?.name).to.equal('돌봄 사업 1');
    expect(catalogue.held.search.size).to.equal(3);
  });

  it('adds up what could not be read', async () => {
    const client = new StepClient({ unreadable: 2 }, { unreadable: 3, total: 9 });
    expect((await done({ client })).catalogue.state).to.deep.include({ unreadable: 5, total: 9 });
  });

  it('ends where the source is larger than what is read', async () => {
    const { ids, catalogue } = await done({ client: new StepClient(many(2), { capped: true }, many(5)) });
    expect(ids).to.deep.equal(['p0', 'p1']);
    expect(catalogue.state.capped).to.equal(true);
  });

  it('is brief as long as all that came has no details', async () => {
    const brief = { records: many(1), brief: true };
    expect((await done({ client: new StepClient(brief) })).catalogue.state.brief).to.equal(true);
    expect((await done({ client: new StepClient(brief, many(2)) })).catalogue.state.brief).to.equal(false);
    expect((await done({ client: new StepClient(many(1), brief) })).catalogue.state.brief).to.equal(false);
  });

  it('reads once, however often it is told to', async () => {
    const client = new StepClient(many(2));
    const host = await open({ client });
    await Promise.all([host.catalogue.load(), host.catalogue.load()]);
    await host.catalogue.load();
    expect(client.from).to.have.length(1);
  });
});

describe('a catalogue whose source fails', () => {
  const failing = () =>
    new StepClient(
      many(2),
      { next: { page: 2, size: 200 } },
      many(4).slice(2, 3),
      new ApiError('timeout', 'Too late.'),
    );

  it('keeps what has come, and says why the rest has not', async () => {
    const said = listenToConsole('error');
    const host = await open({ client: failing() });
    await comesTo(host, 'failed');
    expect(host.ids).to.deep.equal(['p0', 'p1', 'p2']);
    expect(host.catalogue.state.failure).to.equal('timeout');
    expect(said.join()).to.match(/^<catalogue-host>: ApiError: Too late\. Check api=/);
  });

  it('goes on from the page that failed', async () => {
    listenToConsole('error');
    const client = failing();
    const host = await open({ client });
    await comesTo(host, 'failed');
    const { programs } = host.catalogue;
    client.steps = [many(5).slice(2)];
    await host.catalogue.load();
    expect(client.from).to.deep.equal([undefined, { page: 2, size: 200 }]);
    expect(host.ids).to.deep.equal(['p0', 'p1', 'p2', 'p3', 'p4']);
    expect(host.catalogue.programs).to.equal(programs);
    expect(host.catalogue.state).to.deep.include({ name: 'done', failure: undefined });
  });

  for (const [what, source] of [
    ['its address is none', { api: 'javascript:alert(1)' }],
    ['it breaks in its own way', { client: { batches: () => [7] as never, whole: () => Promise.reject(new Error()) } }],
  ] as const) {
    it(`says so where ${what}, and can be asked again`, async () => {
      const said = listenToConsole('error');
      const host = await open(source);
      await comesTo(host, 'failed');
      expect(host.catalogue.state.failure).to.equal('unknown');
      await host.catalogue.load();
      expect(said).to.have.length(2);
    });
  }
});

describe('a catalogue without a source', () => {
  it('says how to name one, and takes one later', async () => {
    const said = listenToConsole('error');
    const host = await open({});
    expect(host.catalogue.state.name).to.equal('none');
    expect(said.join()).to.match(/^<catalogue-host>: name a list: api="/);
    host.source = { programs: many(1) };
    await comesTo(host, 'done');
  });
});

describe('a catalogue whose source is another one', () => {
  it('starts anew, and what was under way stops', async () => {
    const first = new StepClient(many(3), never);
    const host = await open({ client: first });
    await until(() => host.ids.length === 3, 'three came');
    const { programs, held } = host.catalogue;
    host.source = { client: new StepClient([service('other')]) };
    await comesTo(host, 'done');
    expect(host.ids).to.deep.equal(['other']);
    expect(host.catalogue.programs).not.to.equal(programs);
    expect(host.catalogue.held.search).not.to.equal(held.search);
    expect(first.signals[0]?.aborted).to.equal(true);
  });

  it('takes nothing from the one before, which answers late', async () => {
    let answer: () => void = () => undefined;
    const late = new Promise<void>((resolve) => (answer = resolve));
    const client: ProgramClient = {
      async *batches() {
        await late;
        yield { records: many(3), unreadable: 3, brief: true };
      },
      whole: () => Promise.reject(new Error()),
    };
    const host = await open({ client });
    host.source = { client: new StepClient([service('other')]) };
    await comesTo(host, 'done');
    answer();
    await late;
    await new Promise((resolve) => setTimeout(resolve));
    expect(host.ids).to.deep.equal(['other']);
    expect(host.catalogue.state).to.deep.include({ name: 'done', unreadable: 0, brief: false });
  });

  it('is searched by the words that the page adds', async () => {
    const programs = [service('a', { attributes: [term('theme', '040', '주거')] })];
    const host = await done({ programs });
    expect(host.catalogue.held.search.find('하숙').places).to.have.length(0);
    host.source = { programs, synonyms: { 하숙: ['주거'] } };
    await host.updateComplete;
    await comesTo(host, 'done');
    expect([...host.catalogue.held.search.find('하숙').places]).to.deep.equal([0]);
  });
});

describe('a catalogue that leaves the page', () => {
  it('stops, and goes on where it was when it comes back', async () => {
    const client = new StepClient(many(2), { next: { page: 3, size: 200 }, total: 9 }, never);
    const host = await open({ client });
    await until(() => host.catalogue.state.total, 'a page came');
    const { parentNode } = host;
    host.remove();
    expect(client.signals[0]?.aborted).to.equal(true);
    client.steps = [many(3)];
    parentNode?.append(host);
    await comesTo(host, 'done');
    expect(client.from).to.deep.equal([undefined, { page: 3, size: 200 }]);
    expect(host.ids).to.deep.equal(['p0', 'p1', 'p2']);
  });

  it('does not read again where all was there', async () => {
    const client = new StepClient(many(2));
    const host = await done({ client });
    const { parentNode } = host;
    host.remove();
    parentNode?.append(host);
    await host.updateComplete;
    expect(client.from).to.have.length(1);
  });

  afterEach(() => fixtureCleanup());
});

describe('a catalogue in a browser that saves data', () => {
  const paged = () => new StepClient(many(2), { next: { page: 1, size: 200 }, total: 90 }, many(4));

  beforeEach(() => Object.defineProperty(navigator, 'connection', { value: { saveData: true }, configurable: true }));
  afterEach(() => Reflect.deleteProperty(navigator, 'connection'));

  it('waits after the first page', async () => {
    const host = await open({ client: paged() });
    await comesTo(host, 'paused');
    expect(host.ids).to.have.length(2);
    expect(host.catalogue.state.total).to.equal(90);
  });

  for (const act of ['wake', 'load'] as const) {
    it(`goes on by ${act}(), and does not wait again`, async () => {
      const client = paged();
      const host = await open({ client });
      await comesTo(host, 'paused');
      void host.catalogue[act]();
      await comesTo(host, 'done');
      expect(client.from).to.deep.equal([undefined, { page: 1, size: 200 }]);
      expect(host.ids).to.have.length(4);
    });
  }

  it('does not wait where the reader was there first', async () => {
    const host = await open({ client: new StepClient(never) });
    host.catalogue.wake();
    host.source = { client: paged() };
    await comesTo(host, 'done');
    expect(host.ids).to.have.length(4);
  });
});

describe('the details of a programme', () => {
  it('take its place in the catalogue', async () => {
    const client = new StepClient({ records: [service('p0'), service('p1')], brief: true });
    client.details = service('p1', { eligibility_description: '누구나' });
    const { catalogue } = await done({ client });
    const [, brief] = catalogue.programs;
    if (!brief) throw new Error('There is no second programme.');
    const whole = await catalogue.whole(brief);
    expect(whole).to.deep.include({ id: 'p1', eligibility: '누구나', brief: false });
    expect(catalogue.programs[1]).to.equal(whole);
    expect(await catalogue.whole(whole)).to.equal(whole);
  });

  it('are not asked for where they are there', async () => {
    const { catalogue } = await done({ client: new StepClient(many(1)) });
    const [program] = catalogue.programs;
    if (!program) throw new Error('There is no programme.');
    expect(await catalogue.whole(program)).to.equal(program);
  });
});
