import { parseArgs } from 'node:util';
import { readConfig } from '../config.ts';
import { Refusal } from '../refusal.ts';
import { replayDecisions } from './replay-decisions.ts';

/** `npm run replay-decisions`, for the folder in DATA_DIR. Exit codes: 0, 1 something is not so, 2 wrong usage. */
try {
  parseArgs({ options: {} });
} catch {
  console.error('npm run replay-decisions takes no arguments; DATA_DIR names the folder.');
  process.exit(2);
}
try {
  const { decisions, differ } = replayDecisions(readConfig(process.env).dataDir);
  for (const taskId of differ) console.log(`differs: ${taskId}`);
  console.log(`${decisions} decisions, ${differ.length} differ`);
  process.exitCode = differ.length === 0 ? 0 : 1;
} catch (error) {
  console.error(error instanceof Refusal ? error.message : error);
  process.exitCode = 1;
}
