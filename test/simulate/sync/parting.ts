import { lastWords } from '../../../src/lib/store/farewell.ts';
import { wordsOf, type Words } from '../../../src/lib/store/kept-words.ts';
import type { JournalRow } from '../../../src/lib/store/tables.ts';
import { takeIn } from '../../../src/lib/store/take-words-back.ts';
import { takeFarewell } from '../../../worker/db/queries/quarantine.ts';
import { touching } from './crash.ts';
import { openStore, stateOf, type Device } from './device.ts';
import { enter, isActive } from './sessions.ts';
import { chance, newId, type World } from './world.ts';

/** Bases that go: with a session that ended, as src/lib/sync/session.svelte.ts has it, or from under the open app. */

/** What the server takes within a second is not copied (src/lib/store/mirror.ts). */
const COPIED_AFTER_MS = 1_000;

/** The server may have heard of the lost base, or will: nobody can say. */
const UNKNOWN = -1;

/** A device without a base; whoever still asks for the one before is not heard. */
async function beginAnew(world: World, device: Device): Promise<void> {
  device.store = await openStore(device.person, newId(world, 'dev'));
  device.seen = { epoch: 0, cursor: 0 };
}

/** What its person wrote and is not among these has nowhere to be looked for. */
function forgetAllBut(world: World, device: Device, ids: readonly { id: string }[]): void {
  const here = new Set(ids.map(({ id }) => id));
  for (const one of world.written.values()) if (one.device === device && !here.has(one.id)) one.isGone = true;
}

/**
 * The server says that the session is over. The words of somebody disabled go to the organisation, if the network lets them
 * and only once; else they wait here. Everything else leaves the device.
 */
export async function part(world: World, device: Device): Promise<void> {
  const store = device.store.asStore();
  const { epoch } = stateOf(device);
  const isForgotten = epoch !== 0 && epoch !== world.base.all('SELECT epoch FROM sync_head')[0]!['epoch'];
  // What the restored server may have forgotten is owed, whoever says that it was kept.
  const settled = isForgotten ? ([...device.store.table('journal').rows.values()] as unknown as JournalRow[]) : [];
  const [words, own] = [await lastWords(store), await wordsOf(store, isForgotten)];
  const token = device.session!;
  const isTaken =
    (words.length > 0 || isForgotten) &&
    !chance(world, 0.3) &&
    (await takeFarewell(world.db, { token, words, now: world.now }));
  forgetAllBut(world, device, isTaken ? words : [...own.outbox, ...own.attention, ...settled]);
  if (isTaken) {
    for (const { id } of words) Object.assign(world.written.get(id) ?? {}, { handedIn: world.restores });
    for (const file of device.kept) world.wiped.add(file);
    device.kept.clear();
  } else device.aside = own;
  device.session = null;
  device.lostIn = null;
  await beginAnew(world, device);
}

/** Its person comes back, if they may. */
export async function comeBack(world: World, device: Device): Promise<void> {
  if (device.session !== null || !isActive(world.base, device.person.id)) return;
  device.session = newId(world, 'session');
  enter(world.base, device.person.id, device.session);
  await takeBack(world, device);
}

/** The tab may die while it takes them: then it begins again with its next start. */
async function takeBack(world: World, device: Device): Promise<void> {
  const words = device.aside;
  if (words === null || device.session === null) return;
  await touching(world, device, async () => {
    await takeIn(device.store.asStore(), words);
    device.aside = null;
  });
}

/** The database is deleted in mid-session: what was copied aside comes back (DV12), the rest is lost. */
export async function loseBase(world: World, device: Device): Promise<void> {
  if (device.session === null || stateOf(device).epoch === 0) return;
  const isCopied = ({ at, result }: Words['outbox'][number]) =>
    result === null && at - device.skewMs <= world.now - COPIED_AFTER_MS;
  const { outbox } = await wordsOf(device.store.asStore(), false);
  const copied = outbox.filter(isCopied);
  forgetAllBut(world, device, copied);
  const known = world.base.all('SELECT 1 FROM sync_device WHERE session_id = ? AND cursor > 0', device.session);
  device.lostIn = known.length > 0 ? world.restores : UNKNOWN;
  device.aside = { outbox: copied, attention: [], drafts: [], journal: [] };
  await beginAnew(world, device);
  await takeBack(world, device);
}

/** Everything that a device of somebody signed in does again when it starts. */
export const start = (world: World, device: Device): Promise<void> => takeBack(world, device);
