import { Dexie } from 'dexie';
import { expect, test } from 'vitest';

test('what a device keeps is there when the base is opened again', async () => {
  const schema = { letters: 'id' };
  const first = new Dexie('device');
  first.version(1).stores(schema);
  await first.table('letters').put({ id: 'a', text: 'kept' });
  first.close();

  const second = new Dexie('device');
  second.version(1).stores(schema);

  expect(await second.table('letters').get('a')).toEqual({ id: 'a', text: 'kept' });
});
