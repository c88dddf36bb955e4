import { expect, test } from 'vitest';
import { openStore } from '../../src/lib/store/open.ts';
import { forgetOwed, isOwed, noteOwed } from '../../src/lib/store/owed-sign-out.ts';
import { deleteStore } from '../../src/lib/store/database.ts';
import { isLeft } from '../../src/lib/sync/parting.ts';
import { aStore } from './support/device.ts';
import { ANNA } from './support/rows.ts';

const again = () => openStore({ owner: { id: ANNA, role: 'employee' }, mutators: {}, app: 'test' }, 'dev_00000001');

test('[DV18] a base whose person signed out says so at its next start, and so does one that begins where it was deleted', async () => {
  const store = await aStore();
  await noteOwed(store);
  store.close();
  const cutShort = await again();
  expect(await isLeft(cutShort.state)).toBe(true);
  cutShort.store.close();

  await deleteStore(ANNA);
  const anew = await again();
  expect(anew.state).not.toHaveProperty('isLeft');
  expect(await isLeft(anew.state)).toBe(true);

  await forgetOwed();
  expect([await isOwed(), await isLeft(anew.state)]).toEqual([false, false]);
  anew.store.close();
});

test('[DV18] nothing is asked of a base that has heard the server: most starts find one', async () => {
  const store = await aStore();
  await noteOwed(store);
  const { isLeft: _, ...state } = (await store.meta.get('state'))!;

  expect(await isLeft({ ...state, epoch: 1 })).toBe(false);
  await forgetOwed();
  store.close();
});
