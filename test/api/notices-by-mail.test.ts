import assert from 'node:assert/strict';
import { describe, it, type TestContext } from 'node:test';
import type { Deliveries } from '../../demo/api/store/deliveries.ts';
import { form } from '../support/api-directory.ts';
import { engines } from '../support/api-engines.ts';
import { openApi, type TestApi } from '../support/api-in-process.ts';
import { openInbox } from '../support/api-inbox.ts';
import { aReferral, submit } from '../support/api-referrals.ts';
import { type MailServer, openMailServer, readable } from '../support/mail-server.ts';
import { openReceiver, tell } from '../support/notice-receiver.ts';

type Overview = Awaited<ReturnType<Deliveries['overview']>>;

/** Words that stand in a referral and nowhere else. */
const CANARIES = ['카나리아', '010-7777-8888', '카나리아동 77번지'];

const canary = () =>
  aReferral(form, {
    subject: { relation: 'self', name: CANARIES[0] ?? '', contact: { phone: CANARIES[1] ?? '', preferred: 'call' } },
    place: { district_code: '9911051000', address: CANARIES[2] ?? '' },
    narrative: CANARIES[0] ?? '',
    urgency: 'urgent',
  });

for (const engine of engines) {
  describe(`notices by e-mail on ${engine.name}`, () => {
    async function open(t: TestContext, emails: string, more = {}): Promise<{ api: TestApi; mail: MailServer }> {
      const mail = await openMailServer();
      t.after(() => mail.close());
      const api = await openApi(engine, {
        NOTIFY_EMAILS: emails,
        SMTP_URL: mail.url,
        MAIL_FROM: '이음 <ieum@gaon.example>',
        PUBLIC_URL: 'https://welfare.example',
        ...more,
      });
      t.after(() => api.close());
      return { api, mail };
    }
    async function overview(api: TestApi): Promise<Overview> {
      return (await (await (await openInbox(api)).ask('GET', 'deliveries')).json()) as Overview;
    }

    it('hold nothing of the person, nor the reference, as those by webhook', async (t) => {
      const hook = await openReceiver();
      t.after(() => hook.close());
      const { api, mail } = await open(t, 'jisu.kim@gaon.example', tell(hook));
      const { reference, secret } = await submit(api, canary());
      await api.app.background.runOnce();
      const said = [JSON.stringify(hook.received), ...mail.received.map(({ message }) => readable(message))];
      assert.equal(said.length, 2);
      for (const text of said) {
        assert.match(text, /welfare\.example/);
        for (const word of [...CANARIES, reference, secret]) assert.ok(!text.includes(word), `${word} in ${text}`);
      }
    });

    it('come one to each address, with a link and no way to answer', async (t) => {
      const { api, mail } = await open(t, 'jisu.kim@gaon.example, minsu@gaon.example');
      await submit(api, canary());
      await api.app.background.runOnce();
      const recipients = mail.received.flatMap(({ to }) => to).sort();
      assert.deepEqual(recipients, ['jisu.kim@gaon.example', 'minsu@gaon.example']);
      const text = readable(mail.received[0]?.message ?? '');
      assert.match(text, /^Subject: \[시험시\] 새 요청이 왔어요 \(긴급\)$/m);
      assert.match(text, /^https:\/\/welfare\.example\/admin\/\?jurisdiction=9911000000#case=[\w-]{36}$/m);
      assert.match(text, /^Auto-Submitted: auto-generated$/m);
    });

    it('show whom they go to without the name in the address', async (t) => {
      const { api } = await open(t, 'jisu.kim@gaon.example, minsu@gaon.example, jisu.lee@gaon.example');
      const names = (await overview(api)).destinations.map(({ destination }) => destination);
      assert.deepEqual(names, ['mail j***@gaon.example', 'mail m***@gaon.example', 'mail j***@gaon.example #2']);
    });

    it('say which answer of the mail server was in the way', async (t) => {
      const { api, mail } = await open(t, 'jisu.kim@gaon.example');
      mail.refusal = 450;
      await submit(api, canary());
      await api.app.background.runOnce();
      assert.deepEqual(
        (await overview(api)).deliveries.map(({ state, failure }) => [state, failure]),
        [['pending', 'smtp-450']],
      );
      mail.refusal = undefined;
      api.clock.now = new Date(api.clock.now.getTime() + 60_000);
      await api.app.background.runOnce();
      assert.equal(mail.received.length, 1);
    });
  });
}
