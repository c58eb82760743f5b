import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { ConfigError, readConfig, readPort } from '../../demo/api/config.ts';

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
