/** Collects what is written to the console until the test's end, instead of printing it. */
export function listenToConsole(level: 'error' | 'warn'): string[] {
  const said: string[] = [];
  const original = console[level];
  console[level] = (...values: unknown[]) => void said.push(values.map(String).join(' '));
  restore = () => (console[level] = original);
  return said;
}

let restore: () => void = () => undefined;
afterEach(() => restore());
