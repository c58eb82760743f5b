import { expect } from '@open-wc/testing';
import { resetMouse, sendMouse } from '@web/test-runner-commands';
import { openMap, type MapPage } from '../../../support/map-page.ts';

/** Presses the mouse on a place, moves it by this many px, and lets go. */
async function drag(page: MapPage, name: string, right: number, down: number): Promise<void> {
  const { x, y, width, height } = page.button(name).getBoundingClientRect();
  const [fromX, fromY] = [Math.round(x + width / 2), Math.round(y + height / 2)];
  await sendMouse({ type: 'move', position: [fromX, fromY] });
  await sendMouse({ type: 'down' });
  await sendMouse({ type: 'move', position: [fromX + Math.round(right / 2), fromY + Math.round(down / 2)] });
  await sendMouse({ type: 'move', position: [fromX + right, fromY + down] });
  await sendMouse({ type: 'up' });
}

describe('a map under a mouse', () => {
  afterEach(() => resetMouse());

  it('follows it, opens nothing at the end, and leaves the page around it as it is', async () => {
    const marks: string[] = [];
    const watcher = new MutationObserver((changes) =>
      marks.push(...changes.map(({ target, attributeName }) => `${target.nodeName} ${attributeName}`)),
    );
    const page = await openMap();
    watcher.observe(document, { attributes: true, subtree: true });
    const { x, y } = page.at('시청');
    await drag(page, '시청', 60, 40);
    watcher.disconnect();
    expect(page.at('시청')).to.deep.equal({ x: x + 60, y: y + 40 });
    expect(page.opened).to.deep.equal([]);
    expect(marks).to.deep.equal([]);
  });

  it('opens the place that a trembling hand presses', async () => {
    const page = await openMap();
    await drag(page, '시청', 2, 2);
    expect(page.opened).to.deep.equal(['시청']);
  });

  it('opens by a press after a drag', async () => {
    const page = await openMap();
    await drag(page, '시청', 40, 0);
    await drag(page, '시청', 0, 0);
    expect(page.opened).to.deep.equal(['시청']);
  });
});
