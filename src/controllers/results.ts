import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { ResultsSource } from '../api/results.ts';
import type { Results } from '../schemas/status.ts';
import type { OnDemand } from './on-demand.ts';

type Reader = OnDemand<{ fetchResults(source: ResultsSource, signal: AbortSignal): Promise<Results> }>;

/** Reads how many asked and were helped, once for each address, and again where it failed and the element comes back. */
export class ResultsController implements ReactiveController {
  results: Results | undefined;
  state: 'none' | 'loading' | 'done' | 'failed' = 'none';
  readonly #host: ReactiveControllerHost;
  readonly #source: () => ResultsSource;
  readonly #reader: Reader;
  #asked = '';
  #abort = new AbortController();

  /** @param source Where the numbers are; empty where none are to be shown. */
  constructor(host: ReactiveControllerHost, source: () => ResultsSource, reader: Reader) {
    this.#host = host;
    this.#source = source;
    this.#reader = reader;
    host.addController(this);
  }

  hostUpdate(): void {
    const source = this.#source();
    const address = source.src || source.api || '';
    if (address === this.#asked) return;
    this.#asked = address;
    this.#abort.abort();
    this.#abort = new AbortController();
    this.results = undefined;
    this.state = address ? 'loading' : 'none';
    if (address) void this.#read(source, this.#abort.signal);
  }

  hostDisconnected(): void {
    this.#abort.abort();
    if (this.state === 'loading') this.#asked = '';
  }

  async #read(source: ResultsSource, signal: AbortSignal): Promise<void> {
    try {
      const reader = await this.#reader.load();
      this.results = await reader?.fetchResults(source, signal);
      if (signal.aborted) return;
      this.state = this.results ? 'done' : 'failed';
    } catch {
      if (signal.aborted) return;
      this.state = 'failed';
    }
    this.#host.requestUpdate();
  }
}
