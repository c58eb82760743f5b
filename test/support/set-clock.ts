const { now } = Date;

/** Sets the page's clock, which goes on from there, until the test's end; whoever shows the time is told. */
export function setClock(time: string): void {
  const at = Date.parse(time);
  if (Number.isNaN(at)) throw new Error(`"${time}" is no time.`);
  const began = performance.now();
  Date.now = () => at + performance.now() - began;
  document.dispatchEvent(new Event('visibilitychange'));
}

afterEach(() => (Date.now = now));
