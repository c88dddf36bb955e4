import { parseArgs } from 'node:util';
import { Refusal } from '../refusal.ts';
import { Api } from './api.ts';
import { sumsLine } from './outcome.ts';
import { startOwnInstance } from './own-instance.ts';
import { lettersIn, replay } from './replay.ts';

/** `npm run replay -- DIR [--know-senders] [--url U --token T]`. Exit codes: 0, 1 something is not so, 2 wrong usage. */
const USAGE = 'npm run replay -- DIR [--know-senders] [--url URL --token TOKEN]';

type Wanted = { paths: string[]; knowSenders: boolean; target: { url: string; token: string } | null };

/** @throws {Refusal} for what cannot be meant */
function readArguments(): Wanted {
  const { values, positionals } = parse();
  const [folder, ...more] = positionals;
  if (folder === undefined || more.length > 0) throw new Refusal('Name one folder of letters.');
  const { url, token, 'know-senders': knows = false } = values;
  if ((url === undefined) !== (token === undefined)) throw new Refusal('--url and --token work only together.');
  if (url !== undefined && !URL.canParse(url))
    throw new Refusal('--url must be an address like http://127.0.0.1:8787.');
  const target = url === undefined || token === undefined ? null : { url: new URL(url).origin, token };
  return { paths: lettersIn(folder), knowSenders: knows, target };
}

function parse() {
  const text = { type: 'string' } as const;
  const options = { 'know-senders': { type: 'boolean' }, url: text, token: text } as const;
  try {
    return parseArgs({ allowPositionals: true, options });
  } catch (cause) {
    throw new Refusal(cause instanceof Error ? cause.message : String(cause), { cause });
  }
}

async function run({ paths, knowSenders, target }: Wanted): Promise<number> {
  const own = target === null ? await startOwnInstance(console.log) : null;
  const { url, token } = own ?? target ?? { url: '', token: '' };
  try {
    const { sums, complaints } = await replay({ api: new Api(url, token), paths, knowSenders, log: console.log });
    for (const complaint of complaints) console.error(complaint);
    console.log(sumsLine(sums));
    return complaints.length === 0 ? 0 : 1;
  } finally {
    await own?.stop();
  }
}

function wanted(): Wanted {
  try {
    return readArguments();
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    console.error(`${error.message}\n${USAGE}`);
    process.exit(2);
  }
}

const asked = wanted();
try {
  process.exitCode = await run(asked);
} catch (error) {
  console.error(error instanceof Refusal ? error.message : error);
  process.exitCode = 1;
}
