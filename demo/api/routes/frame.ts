import helmet from '@fastify/helmet';
import { Sites } from '../../../src/schemas/site.ts';
import { STAND_ALONE_PAGE } from '../services.ts';
import type { Api, Services } from './routes.ts';

/** The headers of the stand-alone page: it runs its own scripts alone, and `hosts` alone may frame it. */
const headersFor = (hosts: ReadonlySet<string>) => ({
  contentSecurityPolicy: {
    useDefaults: false,
    directives: {
      'default-src': ["'none'"],
      'script-src': ["'self'"],
      'style-src': ["'self'"],
      'img-src': ["'self'", 'data:'],
      'connect-src': ["'self'"],
      'base-uri': ["'none'"],
      'form-action': ["'none'"],
      'frame-ancestors': [() => [...hosts].join(' ') || "'none'"],
      'require-trusted-types-for': ["'script'"],
      'trusted-types': ['lit-html', "'allow-duplicates'"],
    },
  },
  // Knows no list of hosts; the policy says it.
  frameguard: false as const,
  referrerPolicy: { policy: 'no-referrer' as const },
  strictTransportSecurity: false as const,
});

/**
 * The stand-alone page of the kit that `kitPages` serves, and beside it
 * `sites.json`, which says of each jurisdiction where its API is and who may
 * frame the page.
 */
export async function framePage(app: Api, all: readonly [Services, ...Services[]]): Promise<void> {
  const { frameHosts } = all[0].config;
  await app.register(async (scope) => {
    await scope.register(helmet, headersFor(frameHosts));
    scope.get(STAND_ALONE_PAGE, (_request, reply) => reply.sendFile('frame.html'));
  });

  app.get('/v1/sites.json', { schema: { response: { 200: Sites } } }, async (_request, reply) => {
    reply.header('cache-control', 'no-cache');
    return { sites: Object.fromEntries(all.map((one) => [one.site, siteFor(one)])) };
  });
}

/** A jurisdiction as the stand-alone page knows it. */
function siteFor({ base, config, directory }: Services): Sites['sites'][string] {
  const { home, exit_url } = directory.jurisdiction;
  const { controller, emergency } = directory.form;
  return {
    name: controller.name,
    // As it lies from here, so that a proxy may put another path before both.
    api: `..${base}`,
    hosts: [...config.frameHosts],
    emergency,
    home,
    exit_url,
  };
}
