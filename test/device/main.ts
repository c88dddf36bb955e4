import 'fake-indexeddb/auto';
import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';
import * as v from 'valibot';

/**
 * `npm run device -- --url U --user EMAIL --password P`: JSON lines in, JSON lines out. Every line in is answered by one
 * line with the same `do`, and the same `id` if there was one; lines with `event` come by themselves.
 * Exit codes: 0 killed, or nothing more to read; 1 not let in; 2 wrong usage.
 */
const USAGE = 'npm run device -- --url URL --user EMAIL --password PASSWORD';

const orderSchema = v.variant('do', [
  ...(['offline', 'online', 'sync', 'dump', 'state', 'kill'] as const).map((name) =>
    v.object({ do: v.literal(name), id: v.optional(v.unknown()) }),
  ),
  v.object({ do: v.literal('mutate'), id: v.optional(v.unknown()), name: v.string(), args: v.unknown() }),
  v.object({
    do: v.literal('search'),
    id: v.optional(v.unknown()),
    query: v.string(),
    limit: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(1_000)), 50),
  }),
]);
type Order = v.InferOutput<typeof orderSchema>;

function readArguments(): { url: string; user: string; password: string } {
  const text = { type: 'string' } as const;
  try {
    const { url, user, password } = parseArgs({ options: { url: text, user: text, password: text } }).values;
    if (url !== undefined && user !== undefined && password !== undefined && URL.canParse(url)) {
      return { url, user, password };
    }
  } catch {
    // Said below.
  }
  console.error(USAGE);
  process.exit(2);
}

const say = (line: object): boolean => process.stdout.write(`${JSON.stringify(line)}\n`);

const wanted = readArguments();
// Dexie looks for the database when it is read, which must be after the one in memory is there.
const { HeadlessDevice } = await import('./headless.ts');

async function open() {
  try {
    return await HeadlessDevice.open(wanted, say);
  } catch (error) {
    say({ event: 'failed', reason: error instanceof Error ? error.message : String(error) });
    process.exit(1);
  }
}

const device = await open();
say({ event: 'ready', employeeId: device.employeeId, ...(await device.state()) });

async function obey(order: Order): Promise<object> {
  switch (order.do) {
    case 'offline':
      device.offline();
      return {};
    case 'online':
      device.online();
      return {};
    case 'sync':
      return device.sync();
    case 'state':
      return device.state();
    case 'mutate':
      return device.mutate(order.name, order.args);
    case 'search':
      return device.search(order.query, order.limit);
    case 'dump':
      return device.dump();
    case 'kill':
      device.kill();
      return {};
  }
}

function read(line: string): Order | null {
  try {
    const parsed = v.safeParse(orderSchema, JSON.parse(line));
    return parsed.success ? parsed.output : null;
  } catch {
    return null;
  }
}

for await (const line of createInterface({ input: process.stdin })) {
  if (line.trim() === '') continue;
  const order = read(line);
  if (order === null) {
    say({ error: 'no such order', line });
    continue;
  }
  const echo = { do: order.do, ...(order.id === undefined ? {} : { id: order.id }) };
  try {
    say({ ...echo, ok: true, ...(await obey(order)) });
  } catch (error) {
    say({ ...echo, ok: false, error: error instanceof Error ? error.message : String(error) });
  }
  if (order.do === 'kill') break;
}
process.exit(0);
