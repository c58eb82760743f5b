import assert from 'node:assert/strict';
import { afterEach, describe, it } from 'node:test';
import { ConfigError } from '../../demo/api/config.ts';
import { loadDirectory } from '../../demo/api/directory/load.ts';
import { writeDirectory } from '../support/api-directory.ts';

const SECRET = [{ id: 't', taxonomy_term: { id: 'confidential', name: '비공개', taxonomy: 'ieum:confidential' } }];
const ADDRESS = {
  id: 'a',
  address_1: '숨은길 7',
  city: '시험시',
  state_province: '가온도',
  postal_code: '00000',
  country: 'KR',
  address_type: 'physical',
};
const told = { id: 'refuge-place', location_type: 'physical', addresses: [ADDRESS] };
const refuge = { id: 'refuge', name: '쉼터' };
const service = { id: 'shelter', organization_id: 'refuge', name: '긴급 피난', status: 'active' };
const at = { id: 'sal', service: { id: 'shelter', name: '긴급 피난', status: 'active' }, location: told };

interface Lists {
  readonly organizations?: readonly object[];
  readonly services?: readonly object[];
  readonly ats?: readonly object[];
}

describe('a directory that tells where a secret place is', () => {
  let remove: () => Promise<void> = async () => undefined;
  afterEach(() => remove());

  const load = async ({ organizations = [refuge], services = [service], ats = [at] }: Lists) => {
    const directory = await writeDirectory({
      'organizations.json': organizations,
      'services.json': services,
      'service_at_locations.json': ats,
    });
    remove = directory.remove;
    return loadDirectory(directory.path);
  };

  const secrets: [whose: string, lists: Lists][] = [
    ['the place itself', { ats: [{ ...at, location: { ...told, attributes: SECRET } }] }],
    ['the service at the place', { ats: [{ ...at, attributes: SECRET }] }],
    ['the service', { services: [{ ...service, attributes: SECRET }] }],
    ['the organization of the service', { organizations: [{ ...refuge, attributes: SECRET }] }],
    [
      'the organization that has the place',
      { organizations: [{ ...refuge, locations: [told], attributes: SECRET }], ats: [] },
    ],
    [
      'another record of the same place',
      { organizations: [{ ...refuge, locations: [{ id: 'refuge-place', attributes: SECRET }] }] },
    ],
    [
      'the place, by its coordinates alone',
      { ats: [{ ...at, location: { id: 'refuge-place', latitude: 36, longitude: 127, attributes: SECRET } }] },
    ],
  ];
  for (const [whose, lists] of secrets) {
    it(`is not served where the secret is told by ${whose}`, async () => {
      await assert.rejects(load(lists), (error) => {
        assert.ok(error instanceof ConfigError);
        assert.match(error.message, /DIRECTORY_DIR: .* refuge-place$/);
        assert.doesNotMatch(error.message, /숨은길/);
        return true;
      });
    });
  }

  it('is served without the address, and where nothing is secret', async () => {
    await load({});
    await remove();
    const hidden = { id: 'refuge-place', location_type: 'physical', attributes: SECRET };
    const { listings } = await load({ ats: [{ ...at, location: hidden }] });
    assert.equal(listings.serviceAtLocations.length, 1);
  });
});
