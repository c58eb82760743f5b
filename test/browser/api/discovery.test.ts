import { expect } from '@open-wc/testing';
import { ApiError, createClient } from '../../../src/index.ts';
import { discovery } from '../../support/builders.ts';
import { fault } from '../../support/faults.ts';

const rejection = async (promise: Promise<unknown>): Promise<unknown> =>
  promise.then(
    () => undefined,
    (error: unknown) => error,
  );

describe('createClient', () => {
  it('ends the base in one slash, without query and fragment', () => {
    expect(createClient({ api: 'https://welfare.example/api//?x=1#y' }).base).to.equal('https://welfare.example/api/');
  });

  it("resolves a relative address against the page's", () => {
    expect(createClient({ api: '/api' }).base).to.equal(`${location.origin}/api/`);
  });

  it('keeps the resends that it is given', () => {
    const resend = { attempts: 1, window_ms: 1000, base_ms: 10 };
    expect(createClient({ api: '/api', resend }).resend).to.equal(resend);
  });

  for (const api of ['javascript:alert(1)', 'data:application/json,{}', 'ftp://welfare.example/api']) {
    it(`refuses ${api}`, () => {
      expect(() => createClient({ api })).to.throw(TypeError, /https: or http:/);
    });
  }
});

describe('discovery', () => {
  it('says what the API does with referrals', async () => {
    const found = await createClient({ api: fault('good').api }).discover();
    expect(found.referral).to.include({ protocol: 'ieum/1', accepting: true, idempotency: true });
  });

  it('holds no referral where the API only reads', async () => {
    const found = await createClient({ api: fault('discovery-reads-only').api }).discover();
    expect(found.referral).to.equal(undefined);
  });

  it('that is a web page is of the wrong shape', async () => {
    const error = await rejection(createClient({ api: fault('discovery-html').api }).discover());
    expect(error).to.be.instanceOf(ApiError).and.include({ kind: 'shape' });
  });
});

describe('the form definition', () => {
  it('is read from beside the API', async () => {
    const found = await createClient({ api: fault('good').api }).form(discovery());
    expect(found.controller.name.ko).to.equal('가온시');
  });

  it('is read from where discovery says', async () => {
    const client = createClient({ api: fault('form-moved').api });
    expect((await client.form(await client.discover())).version).to.equal('2026-11');
  });

  it('that is broken names the wrong member', async () => {
    const error = await rejection(createClient({ api: fault('form-broken').api }).form(discovery()));
    expect(error).to.be.instanceOf(ApiError).and.include({ kind: 'shape' });
    expect(String(error)).to.contain('consents.0.version');
  });

  it('that is a web page is of the wrong shape', async () => {
    const error = await rejection(createClient({ api: fault('form-html').api }).form(discovery()));
    expect(error).to.include({ kind: 'shape' });
  });

  it('that is not there is an error of its status', async () => {
    const error = await rejection(createClient({ api: fault('good').api }).form(discovery({ form: 'nowhere' })));
    expect(error).to.include({ kind: 'status', status: 404 });
  });
});
