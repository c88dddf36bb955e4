import { newId } from '../../../src/lib/sync/new-id.ts';
import { cpuSeconds, workerdOf } from '../processes.ts';
import { atMost, quantile, told, type Figure } from '../figure.ts';
import { startSeeded, type SeededInstance } from './base.ts';
import { clientIds, enter, head, patchNote, question, type Place, type Staff } from './staff.ts';

/** What a pull costs the server, on a small base and on a large one; and how soon an edit is on other screens. */

const CHANGES = 10;
const PULLS = 150; // a round; processor time is counted in hundredths of a second
const ROUNDS = 4;
const DEVICES = 50;
const EDITS = 20;

/** Processor time does not mind who else is using the machine, as clocks do. */
export async function pullCost(): Promise<Figure[]> {
  const small = await ready(await startSeeded(1_000, 1_000, 1_000));
  const large = await ready(await startSeeded(100_000, 100_000, 100_000));
  const costs = { small: [] as number[], large: [] as number[] };
  for (let round = 0; round < ROUNDS; round += 1) {
    costs.small.push(await costOf(small));
    costs.large.push(await costOf(large));
  }
  await Promise.all([small.instance.stop(), large.instance.stop()]);
  const [a, b] = [quantile(costs.small, 0.5), quantile(costs.large, 0.5)];
  return [
    told({ name: 'sync: server CPU of a pull with 10 changes, 1,000 clients', value: a, unit: 'ms' }),
    told({ name: 'sync: server CPU of a pull with 10 changes, 100,000 clients', value: b, unit: 'ms' }),
    atMost(20, { name: 'sync: the difference of the two', value: (Math.abs(b - a) / a) * 100, unit: '%' }),
  ];
}

type Ready = { instance: SeededInstance; staff: Staff; place: Place };

async function ready(instance: SeededInstance): Promise<Ready> {
  const staff = await enter(instance.url, 'chief');
  const place = await head(staff);
  for (const [n, id] of (await clientIds(staff, CHANGES)).entries()) await patchNote(staff, id, `Note ${n}`);
  return { instance, staff, place };
}

/** @returns milliseconds of processor time a pull */
async function costOf({ instance, staff, place }: Ready): Promise<number> {
  const pid = workerdOf(instance.dataDir);
  const device = newId('dev');
  const before = cpuSeconds(pid);
  for (let pull = 0; pull < PULLS; pull += 1) {
    const answer = await staff.server.pull(question(place, device));
    const rows = answer.kind === 'ok' && answer.value.kind === 'page' ? answer.value.patch.length : 0;
    if (rows !== CHANGES) throw new Error(`a pull brought ${rows} rows`);
  }
  return ((cpuSeconds(pid) - before) / PULLS) * 1000;
}

/** From the edit's sending to its row on each of fifty devices with a socket: poke, pull, answer read. */
export async function onOtherScreens(url: string): Promise<Figure[]> {
  const staff = await enter(url, 'chief');
  const [clientId = ''] = await clientIds(staff, 1);
  const place = await head(staff);
  const devices = await Promise.all(Array.from({ length: DEVICES }, () => listen(staff, { place, clientId })));
  const times: number[] = [];
  for (let edit = 0; edit < EDITS; edit += 1) {
    const note = `Edit ${edit}`;
    const began = performance.now();
    const seen = devices.map((device) => device.sees(note).then((at) => at - began));
    await patchNote(staff, clientId, note);
    times.push(...(await Promise.all(seen)));
  }
  for (const device of devices) device.close();
  return [
    atMost(300, { name: `sync: an edit on ${DEVICES} other devices, p50`, value: quantile(times, 0.5), unit: 'ms' }),
    atMost(1_500, { name: `sync: an edit on ${DEVICES} other devices, p99`, value: quantile(times, 0.99), unit: 'ms' }),
  ];
}

type Listening = { sees: (note: string) => Promise<number>; close: () => void };

async function listen(
  { network, server }: Staff,
  { place, clientId }: { place: Place; clientId: string },
): Promise<Listening> {
  const ticket = await server.ticket();
  if (ticket.kind !== 'ok') throw new Error(`a ticket: ${ticket.kind}`);
  const socket = network.socket(ticket.value.ticket);
  const waiting = new Map<string, (at: number) => void>();
  const device = newId('dev');
  let { cursor } = place;
  let pulling = Promise.resolve();
  const pull = async () => {
    const answer = await server.pull(question({ epoch: place.epoch, cursor }, device));
    if (answer.kind !== 'ok' || answer.value.kind !== 'page') return;
    cursor = answer.value.to;
    for (const patch of answer.value.patch) {
      if (patch.op !== 'put' || patch.row.id !== clientId || !('note' in patch.row)) continue;
      waiting.get(String(patch.row.note))?.(performance.now());
    }
  };
  socket.addEventListener('message', () => (pulling = pulling.then(pull)));
  await new Promise((resolve) => socket.addEventListener('open', resolve, { once: true }));
  return {
    sees: (note) => new Promise((resolve) => waiting.set(note, resolve)),
    close: () => socket.close(),
  };
}
