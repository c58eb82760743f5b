import { fileURLToPath } from 'node:url';
import { build } from 'vite';

/** gzip bytes of the floor with the versions that the budgets were measured with. */
const FLOOR_GZIP = 22_133;
const TOLERANCE = 0.05;

/**
 * The floor form as one minified module: the least that lit, zod/mini and ky
 * can make a form of 14 fields from. Its sources are never changed; see
 * {@link assertFloor}.
 */
export async function buildFloor(): Promise<string> {
  const result = await build({
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      modulePreload: false,
      rolldownOptions: { input: fileURLToPath(new URL('../bench/floor/floor-lit-mini-ky.js', import.meta.url)) },
    },
  });
  const output = Array.isArray(result) ? result[0] : result;
  if (!output || !('output' in output)) throw new Error('The floor build gave no output.');
  const chunks = output.output.filter((file) => file.type === 'chunk');
  const [chunk] = chunks;
  if (!chunk || chunks.length > 1) throw new Error(`The floor build gave ${chunks.length} modules, not one.`);
  return chunk.code;
}

/** Throws where the floor moved, since every budget is a ratio to it. */
export function assertFloor(gzip: number): void {
  if (Math.abs(gzip / FLOOR_GZIP - 1) <= TOLERANCE) return;
  throw new Error(
    `The floor is ${gzip} bytes by gzip, not ${FLOOR_GZIP} ± 5 %: its sources or lit, zod or ky changed, so the budgets need a look.`,
  );
}
