import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { ConfigError, readConfig, readPort } from '../../demo/api/config.ts';

const WEBHOOK_SECRET = `whsec_${Buffer.alloc(32, 'tests').toString('base64')}`;

/** The message with which `env` is refused. */
function complaint(env: Record<string, string>): string {
  try {
    readConfig(env);
  } catch (error) {
    assert.ok(error instanceof ConfigError);
    return error.message;
  }
  return assert.fail(`${JSON.stringify(env)} is accepted`);
}

describe('the environment', () => {
  it('needs nothing', () => {
    const config = readConfig({});
    assert.deepEqual(
      [
        config.port,
        config.host,
        config.accepting,
        config.maxBodyBytes,
        config.keyLifetimeSeconds,
        config.allowedOrigins.size,
      ],
      [4173, '127.0.0.1', true, 65_536, 604_800, 0],
    );
  });

  it('takes empty for unset, and space around values', () => {
    const config = readConfig({
      PORT: '',
      DATABASE_URL: ' ',
      ALLOWED_ORIGINS: ' https://a.example , http://b.example:8080 ',
    });
    assert.equal(config.port, 4173);
    assert.equal(config.databaseUrl, undefined);
    assert.deepEqual([...config.allowedOrigins], ['https://a.example', 'http://b.example:8080']);
  });

  it('understands proxies as a number or as addresses', () => {
    assert.equal(readConfig({ TRUST_PROXY: '0' }).trustProxy, false);
    assert.equal(readConfig({ TRUST_PROXY: '2' }).trustProxy, 2);
    assert.deepEqual(readConfig({ TRUST_PROXY: '10.0.0.1, 172.16.0.0/12, ::1' }).trustProxy, [
      '10.0.0.1',
      '172.16.0.0/12',
      '::1',
    ]);
  });

  it('is refused with the name and the remedy, not the value, of every bad variable', () => {
    const bad: Record<string, string[]> = {
      PORT: ['65536', '-1', '80a', '1.5'],
      HOST: ['bad host', 'http://x'],
      DATABASE_URL: ['mysql://user:secret@host/db', 'nonsense'],
      ALLOWED_ORIGINS: ['*', 'https://a.example/path', 'a.example', 'https://a.example/', 'null', 'ftp://a.example'],
      FRAME_HOSTS: ['*', 'https://news.example/', "'self'"],
      INLINE_ORIGINS: ['news.example', 'https://news.example/a'],
      TRUST_PROXY: ['true', '10.0.0.0/33', 'proxy.example'],
      ADMIN_TOKEN: ['short'],
      SERVER_KEY: ['too-short-to-be-a-key'],
      ACCEPTING: ['yes', '0'],
      NOTICE: ['x'.repeat(2001)],
      MAX_BODY_BYTES: ['10', '999999999'],
      KEY_LIFETIME: ['1'],
      RATE_LIMIT_READ: ['0'],
      RATE_LIMIT_WRITE: ['many'],
      RATE_LIMIT_RECEIPT: ['-5'],
      NOTIFY_WEBHOOKS: [
        'http://hooks.example/a',
        'hooks.example/a',
        'https://name:secret@hooks.example/a',
        'https://hooks.example/a, ftp://b.example',
      ],
      WEBHOOK_SECRET: ['whsec_short', 'not-a-secret', `whsec_${'A'.repeat(30)}`, `whsec_${'A'.repeat(400)}`],
      NOTIFY_EMAILS: ['nobody', 'a@b@c.example', 'a@b.example;c@d.example', 'a b@c.example'],
      SMTP_URL: ['mail.example:25', 'https://mail.example', 'smtp://name:se%cret@mail.example'],
      MAIL_FROM: ['Ieum', 'Ieum <nobody>', 'a@b.example\r\nBcc: c@d.example'],
      PUBLIC_URL: ['welfare.example', 'https://welfare.example/admin', 'https://welfare.example/'],
      LOG_LEVEL: ['loud'],
      FAILPOINT: ['nowhere', 'after-commit:0', 'after-commit:1:2'],
    };
    for (const [name, values] of Object.entries(bad)) {
      for (const value of values) {
        const message = complaint({ [name]: value });
        assert.match(message, new RegExp(`^  ${name}: \\S+ \\S+`, 'm'));
        if (value.length > 6) assert.ok(!message.includes(value), `${name} is echoed`);
      }
    }
  });

  it('lets the pages of its own address post, beside those that it names', () => {
    const { allowedOrigins } = readConfig({
      PUBLIC_URL: 'https://welfare.example',
      ALLOWED_ORIGINS: 'https://news.example',
    });
    assert.deepEqual([...allowedOrigins], ['https://news.example', 'https://welfare.example']);
  });

  it('names where people may type and who may frame the stand-alone page, nobody by itself', () => {
    const { frameHosts, inlineOrigins } = readConfig({});
    assert.deepEqual([frameHosts.size, inlineOrigins], [0, undefined]);
    const named = readConfig({
      PUBLIC_URL: 'https://welfare.example',
      FRAME_HOSTS: 'https://news.example',
      INLINE_ORIGINS: 'https://www.gaon.example',
    });
    assert.deepEqual(
      [[...named.frameHosts], [...(named.inlineOrigins ?? [])]],
      [['https://news.example'], ['https://www.gaon.example']],
    );
  });

  it('is refused where people may type only on some pages, and the page for all others has no address', () => {
    assert.match(complaint({ INLINE_ORIGINS: 'https://www.gaon.example' }), /^ {2}PUBLIC_URL: give it too/m);
  });

  it('tells nobody, unless it says whom', () => {
    assert.equal(readConfig({ PUBLIC_URL: 'https://welfare.example', WEBHOOK_SECRET }).notices, undefined);
  });

  it('says whom to tell, by which way', () => {
    const { notices } = readConfig({
      NOTIFY_WEBHOOKS: ' https://hooks.example/a?b=c , http://localhost:9000/a',
      WEBHOOK_SECRET,
      NOTIFY_EMAILS: 'team@gaon.example',
      SMTP_URL: 'smtps://name:p%40ss@mail.example',
      MAIL_FROM: '이음 <ieum@gaon.example>',
      PUBLIC_URL: 'https://welfare.example',
    });
    assert.deepEqual(notices, {
      publicUrl: 'https://welfare.example',
      webhooks: { urls: ['https://hooks.example/a?b=c', 'http://localhost:9000/a'], secret: WEBHOOK_SECRET },
      mail: {
        to: ['team@gaon.example'],
        smtpUrl: 'smtps://name:p%40ss@mail.example',
        from: '이음 <ieum@gaon.example>',
      },
    });
  });

  it('is refused where whom to tell is known, and not how', () => {
    const webhook = complaint({ NOTIFY_WEBHOOKS: 'https://hooks.example/a' });
    assert.match(webhook, /^ {2}WEBHOOK_SECRET: give it too[^]*^ {2}PUBLIC_URL: give it too/m);
    assert.doesNotMatch(webhook, /SMTP_URL|MAIL_FROM/);
    const mail = complaint({ NOTIFY_EMAILS: 'team@gaon.example' });
    assert.match(mail, /^ {2}SMTP_URL: give it too[^]*^ {2}MAIL_FROM: give it too[^]*^ {2}PUBLIC_URL: give it too/m);
    assert.doesNotMatch(mail, /WEBHOOK_SECRET/);
  });

  it('is refused with all that is wrong at once', () => {
    const message = complaint({ PORT: 'x', ACCEPTING: 'x' });
    assert.match(message, /PORT:[^]*ACCEPTING:/);
  });

  it('kills no server in production', () => {
    assert.deepEqual(readConfig({ FAILPOINT: 'after-commit:3' }).failpoint, { name: 'after-commit', hit: 3 });
    assert.match(complaint({ FAILPOINT: 'after-commit', NODE_ENV: 'production' }), /FAILPOINT: remove it/);
  });

  it('names further ports', () => {
    assert.equal(readPort({}, 'HOST_PORT', 4174), 4174);
    assert.equal(readPort({ HOST_PORT: '0' }, 'HOST_PORT', 4174), 0);
    assert.throws(() => readPort({ HOST_PORT: '99999' }, 'HOST_PORT', 4174), /HOST_PORT: give/);
  });
});
