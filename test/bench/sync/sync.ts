import { told, type Figure } from '../figure.ts';
import { startSeeded } from './base.ts';
import { handing } from './handing.ts';
import { onOtherScreens, pullCost } from './pulls.ts';
import { screens } from './screens.ts';

/** sync.md, Figures to reach, and the others of the offline desk: on 50,000 clients, 100,000 tasks, 200,000 messages. */
export async function sync(): Promise<Figure[]> {
  const instance = await startSeeded(50_000, 100_000, 200_000);
  try {
    const seeded = told({
      name: 'sync: 50,000 clients, 100,000 tasks, 200,000 messages seeded',
      value: instance.seedSeconds,
      unit: 's',
    });
    const others = [...(await onOtherScreens(instance.url)), ...(await handing(instance.url))];
    const figures = await screens(instance.url);
    await instance.stop();
    return [seeded, ...figures, ...others, ...(await pullCost())];
  } finally {
    instance.child.kill('SIGKILL');
  }
}
