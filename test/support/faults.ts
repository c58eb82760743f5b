/** The fault server as browser tests see it. */
import type { FaultLog } from './fault-server.ts';

declare global {
  /** Set by the test runner's page. */
  var __FAULT_ORIGIN__: string;
}

export interface Fault {
  /** Base URL of an API that nobody else uses. */
  readonly api: string;
  /** What it has received so far. */
  log(): Promise<FaultLog>;
}

/** An API of the fault server that behaves as `scenario` says. */
export function fault(scenario: string): Fault {
  const instance = `${globalThis.__FAULT_ORIGIN__}/${scenario}/${crypto.getRandomValues(new Uint32Array(2)).join('-')}`;
  return {
    api: `${instance}/api`,
    log: async () => (await (await fetch(`${instance}/log`)).json()) as FaultLog,
  };
}
