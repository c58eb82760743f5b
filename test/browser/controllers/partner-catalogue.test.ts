import { expect, fixture, html } from '@open-wc/testing';
import { LitElement } from 'lit';
import { PartnerCatalogueController, type PartnerSource } from '../../../src/controllers/partner-catalogue.ts';
import { listenToConsole } from '../../support/console.ts';
import { listNetwork, pageOf, type ListNetwork, type ListRequest } from '../../support/list-network.ts';
import { until } from '../../support/until.ts';

const NO_SOURCE: PartnerSource = { api: '', src: '', partners: undefined, client: undefined, term: '' };

/** What a directory is for. */
class DirectoryHost extends LitElement {
  static override properties = { source: { attribute: false } };
  source: Partial<PartnerSource> = {};
  readonly catalogue = new PartnerCatalogueController(this, () => ({ ...NO_SOURCE, ...this.source }));

  protected override render(): unknown {
    return undefined;
  }
}
customElements.define('directory-host', DirectoryHost);

const open = (source: Partial<PartnerSource>): Promise<DirectoryHost> =>
  fixture<DirectoryHost>(html`<directory-host .source=${source}></directory-host>`);

const comesTo = (host: DirectoryHost, name: string): Promise<void> =>
  until(() => host.catalogue.state.name === name, `the directory was ${name}`);

const CENTRE = { id: 'centre', name: '가온종합사회복지관', phones: [] };
const OFFICE = { id: 'office', name: '새빛동 행정복지센터', phones: [] };
const LUNCH = {
  id: 'lunch-at-centre',
  service: { id: 'lunch', name: '도시락 배달', organization_id: 'centre' },
  location: { id: 'l1', name: '가온종합사회복지관', location_type: 'physical' },
};

const API = 'https://city.example/api';

let network: ListNetwork | undefined;

afterEach(() => network?.restore());

const serve = (answer: (request: ListRequest) => Response | Promise<Response>): ListNetwork =>
  (network = listNetwork(answer));

const listOf = ({ url }: ListRequest): string => url.pathname.replace(/.*\/api\//, '');

describe('a catalogue of partners', () => {
  it('has what the page itself has, each partner with its places', async () => {
    const host = await open({ partners: [LUNCH, CENTRE, OFFICE] });
    await comesTo(host, 'done');
    const { catalogue } = host;
    expect(catalogue.partners.map(({ name }) => name)).to.have.members([CENTRE.name, OFFICE.name]);
    const centre = catalogue.partnerOf('centre');
    expect(centre?.services.map(({ name }) => name)).to.deep.equal(['도시락 배달']);
    expect(centre?.places.map(({ id }) => id)).to.deep.equal(['l1']);
    expect(catalogue.partnerOf('nobody')).to.equal(undefined);
  });

  it('shows organizations while their places are still to come, and says that they are', async () => {
    let answer: () => void = () => undefined;
    const held = new Promise<void>((resolve) => (answer = resolve));
    serve(async (request) => {
      if (listOf(request) === 'organizations') return pageOf([CENTRE, OFFICE], request);
      await held;
      return pageOf([LUNCH], request);
    });
    const host = await open({ api: API });
    const { catalogue } = host;
    await until(() => catalogue.state.next?.list === 1, 'the places were asked for');
    expect(catalogue.state.name).to.equal('loading');
    expect(catalogue.partners.map(({ isPlaced }) => isPlaced)).to.deep.equal([false, false]);
    const { version } = catalogue;
    answer();
    await comesTo(host, 'done');
    expect(catalogue.partners.map(({ isPlaced }) => isPlaced)).to.deep.equal([true, true]);
    expect(catalogue.version).not.to.equal(version);
    expect(catalogue.state.total).to.equal(2);
  });

  it('keeps the partners where their places cannot be had, and gets those alone when it is asked again', async () => {
    const said = listenToConsole('error');
    const lists = { organizations: [CENTRE, OFFICE], service_at_locations: [LUNCH] };
    let isUp = false;
    const { asked } = serve((request) =>
      listOf(request) === 'service_at_locations' && !isUp
        ? new Response('', { status: 503 })
        : pageOf(lists[listOf(request) as keyof typeof lists], request),
    );
    const host = await open({ api: API });
    await comesTo(host, 'failed');
    expect(host.catalogue.partners).to.have.length(2);
    expect(host.catalogue.partnerOf('centre')?.isPlaced).to.equal(false);
    expect(said.join()).to.match(/^<directory-host>: ApiError: .* Check api=/);
    isUp = true;
    await host.catalogue.load();
    expect(host.catalogue.partnerOf('centre')).to.deep.include({ isPlaced: true });
    expect(host.catalogue.partnerOf('centre')?.services).to.have.length(1);
    expect(asked.map((path) => path.slice(5, 18))).to.deep.equal(['organizations', 'service_at_lo', 'service_at_lo']);
  });

  it('starts anew for another term', async () => {
    const { asked } = serve((request) => pageOf([], request));
    const host = await open({ api: API });
    await comesTo(host, 'done');
    const { partners } = host.catalogue;
    host.source = { api: API, term: 'region-namwon' };
    await until(() => host.catalogue.partners !== partners, 'another directory was there');
    await comesTo(host, 'done');
    expect(asked.filter((path) => path.includes('&taxonomy_term_id=region-namwon&'))).to.have.length(2);
  });

  it('says how to name one where there is none', async () => {
    const said = listenToConsole('error');
    const { catalogue } = await open({});
    expect(catalogue.state.name).to.equal('none');
    expect(said.join()).to.match(/^<directory-host>: name a list: api="/);
  });
});

describe('the details of a partner', () => {
  const brief = { id: 'centre', name: CENTRE.name };
  const whole = {
    ...CENTRE,
    description: '누구나 올 수 있어요.',
    phones: [{ id: 't1', number: '02-0000-0011' }],
  };
  const lists: Readonly<Record<string, readonly unknown[]>> = {
    organizations: [brief],
    service_at_locations: [],
    services: [{ id: 'lunch', name: '도시락 배달', organization_id: 'centre' }],
  };

  it('take its place, with its services', async () => {
    const { asked } = serve((request) =>
      listOf(request) === 'organizations/centre' ? Response.json(whole) : pageOf(lists[listOf(request)] ?? [], request),
    );
    const host = await open({ api: API });
    await comesTo(host, 'done');
    const { catalogue } = host;
    const [listed] = catalogue.partners;
    if (!listed) throw new Error('There is no partner.');
    expect(listed.isBrief).to.equal(true);
    const found = await catalogue.whole(listed);
    expect(found).to.deep.include({ id: 'centre', description: '누구나 올 수 있어요.', isBrief: false });
    expect(found.services.map(({ name }) => name)).to.deep.equal(['도시락 배달']);
    expect(catalogue.partners[0]).to.equal(found);
    const count = asked.length;
    expect(await catalogue.whole(found)).to.equal(found);
    expect(asked).to.have.length(count);
  });

  it('are not asked for where they are there', async () => {
    const host = await open({ partners: [brief] });
    await comesTo(host, 'done');
    const [partner] = host.catalogue.partners;
    if (!partner) throw new Error('There is no partner.');
    expect(await host.catalogue.whole(partner)).to.equal(partner);
  });
});
