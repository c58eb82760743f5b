/** `npm run bench -- form|api|finder|directory [--json] [--peers=none]`: how we compare, measured in one run on this machine. */
import { parseArgs } from 'node:util';
import { benchApi } from './api.ts';
import { benchDirectory } from './directory.ts';
import { benchFinder } from './finder.ts';
import { benchForm } from './form.ts';

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: { json: { type: 'boolean' }, peers: { type: 'string', default: 'all' } },
});
const benches: Record<string, () => Promise<object>> = {
  form: () => benchForm({ peers: values.peers !== 'none' }),
  api: benchApi,
  directory: benchDirectory,
  finder: () => benchFinder({ peers: values.peers !== 'none' }),
};

const [name = ''] = positionals;
const bench = benches[name];

if (bench) {
  const figures = await bench();
  console.log(values.json ? JSON.stringify(figures) : JSON.stringify(figures, null, 2));
} else {
  console.error(`Which one? ${Object.keys(benches).join(', ')}`);
  process.exitCode = 2;
}
