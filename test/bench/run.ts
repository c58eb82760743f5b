/** `npm run bench -- form|api|finder [--json]`: how we compare, measured in one run on this machine. */
import { benchApi } from './api.ts';
import { benchForm } from './form.ts';

const benches: Record<string, () => Promise<object>> = { form: benchForm, api: benchApi };

const [name = ''] = process.argv.slice(2).filter((argument) => !argument.startsWith('--'));
const bench = benches[name];

if (bench) {
  const figures = await bench();
  console.log(process.argv.includes('--json') ? JSON.stringify(figures) : JSON.stringify(figures, null, 2));
} else {
  const reason = name === 'finder' ? 'The finder is not built yet.' : `Which one? ${Object.keys(benches).join(', ')}`;
  console.error(reason);
  process.exitCode = 2;
}
