/** Milliseconds of work in one task: a slow phone is not to feel it. */
const SLICE_MS = 6;

/** Lets the page handle input before the work goes on; not held up as timers are. */
export const pause = (): Promise<void> =>
  new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(0);
  });

/** Lets the page draw what has changed. One that nobody sees draws nothing, and is not waited for. */
export const painted = (): Promise<void> =>
  new Promise((resolve) => {
    requestAnimationFrame(() => setTimeout(resolve));
    setTimeout(resolve, 100);
  });

/** Does work that pauses at each `yield`, some milliseconds in a task; undefined where it is `dropped` in between. */
export async function inSlices<Result>(
  work: Generator<void, Result>,
  dropped: () => boolean,
): Promise<Result | undefined> {
  for (let began = performance.now(); ;) {
    const { done, value } = work.next();
    if (done) return value;
    if (performance.now() - began < SLICE_MS) continue;
    await pause();
    if (dropped()) return undefined;
    began = performance.now();
  }
}
