import { resolve } from 'node:path';
import { readConfig } from '../config.ts';
import { fileNamed, runCommand } from './command.ts';
import { restore, UNDONE } from './restore.ts';

/** `npm run restore -- FILE`. */
const file = fileNamed('npm run restore -- FILE');
await runCommand(async () => {
  const { dataDir } = readConfig(process.env);
  const epoch = await restore(dataDir, resolve(file), Date.now());
  console.log(
    `${dataDir} is as ${file} has it, in epoch ${epoch}. Devices hand back what it has forgotten when they call.`,
  );
  console.log(`What was there before is in ${dataDir}/${UNDONE}, until the next restore.`);
});
