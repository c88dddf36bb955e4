import { stateOf, type Device } from './device.ts';
import { newEpoch } from '../../../worker/local/backup/raise-epoch.ts';
import { enter, forget, isActive } from './sessions.ts';
import { PEOPLE } from './start-rows.ts';
import { chance, type World } from './world.ts';

/** What happens to whole ends: a base taken back in time, a log that is forgotten, a profile copied with its device id. */

export function backUp(world: World): void {
  world.backup = world.base.dump();
}

/** The server goes back to its last backup (sync.md, Pull 6). Whatever runs is gone with the base it ran on. */
export function restore(world: World): void {
  const { backup, base } = world;
  if (!backup) return;
  world.jobs.killAll();
  for (const { id } of base.all(`SELECT mut_id AS id FROM sync_mutation WHERE status = 'ok'`))
    world.accepted.add(id as string);
  const epoch = (base.all('SELECT epoch FROM sync_head')[0]!['epoch'] as number) + 1;
  base.load(backup);
  for (const statement of newEpoch(epoch)) base.all(statement);
  // What the backup knows was judged when it was done; what it has forgotten will be decided anew.
  const known = base.all('SELECT mut_id AS id FROM sync_mutation').map(({ id }) => id as string);
  for (const { session, person } of world.devices) {
    if (session === null) continue;
    // Begun after the backup was made.
    if (chance(world, 0.3)) forget(base, session);
    else if (isActive(base, person.id)) enter(base, person.id, session);
  }
  Object.assign(world, { backup: null, restores: world.restores + 1, judged: new Set(known) });
}

/** Deletions and moves are forgotten beyond a horizon; a device that slept longer starts again. */
export function forgetLog({ base }: World): void {
  base.all('UPDATE sync_head SET min_seq = max(min_seq, seq - 2)');
  base.all(`DELETE FROM sync_log WHERE kind <> 'put' AND seq <= (SELECT min_seq FROM sync_head)`);
}

/** Both copies go on. */
export function cloneProfile(world: World, device: Device): void {
  if (world.devices.length > PEOPLE.length || stateOf(device).epoch === 0) return;
  world.devices.push({
    ...device,
    place: world.devices.length,
    store: device.store.clone(),
    seen: { ...device.seen },
    kept: new Set(device.kept),
  });
}
