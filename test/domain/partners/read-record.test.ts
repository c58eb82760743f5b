import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readPartnerRecord } from '../../../src/domain/partners/read-record.ts';
import { at, location, organization, service } from '../../support/partners.ts';

const kindOf = (json: unknown) => readPartnerRecord(json)?.kind;

describe('a record of the directory', () => {
  it('is told apart by its members', () => {
    assert.equal(kindOf(organization('o')), 'organization');
    assert.equal(kindOf(service('s', 'o')), 'service');
    assert.equal(kindOf({ id: 's', name: '상담', organization: { id: 'o', name: '기관' } }), 'service');
    assert.equal(kindOf(at('a', service('s', 'o'), location('l'))), 'place');
    assert.equal(kindOf({ id: 'a', service_id: 's', location_id: 'l' }), 'place');
  });

  it('is what its list says', () => {
    assert.equal(readPartnerRecord({ id: 's', name: '상담' }, 'service')?.kind, 'service');
  });

  it('is none without an id, a name or a service of its own', () => {
    const nameless = [
      null,
      7,
      '기관',
      [],
      {},
      { id: 'o' },
      { name: '기관' },
      { id: ' ', name: '기관' },
      { id: 'o', name: {} },
    ];
    for (const json of nameless) assert.equal(readPartnerRecord(json), undefined, JSON.stringify(json));
    assert.equal(readPartnerRecord({ id: 'a', location: location('l') }), undefined);
    assert.equal(readPartnerRecord(Object.create(organization('o'))), undefined);
  });

  it('may have a number for an id', () => {
    assert.equal(readPartnerRecord({ id: 7, name: '기관' })?.id, '7');
  });

  it('lacks its details where no member is a list', () => {
    assert.equal(readPartnerRecord({ id: 'o', name: '기관', phones: null })?.isBrief, true);
    assert.equal(readPartnerRecord(organization('o'))?.isBrief, false);
    assert.equal(readPartnerRecord({ id: 's', name: '상담', status: 'active' })?.isBrief, false);
  });
});
