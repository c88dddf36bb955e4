import { resolve } from 'node:path';
import { readConfig } from '../config.ts';
import { backUp } from './backup.ts';
import { fileNamed, runCommand } from './command.ts';

/** `npm run backup -- FILE`. */
const file = fileNamed('npm run backup -- FILE');
await runCommand(async () => {
  const { dataDir } = readConfig(process.env);
  await backUp(dataDir, resolve(file));
  console.log(`The organisation of ${dataDir} is in ${file}. It holds all secrets: keep it as you keep them.`);
});
