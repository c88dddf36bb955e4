import { fillDemoFile } from './fill.ts';

/** The program of fill-apart.ts; its parameter is the data folder. */
const [dataDir] = process.argv.slice(2);
if (dataDir === undefined) throw new Error('which data folder?');
await fillDemoFile(dataDir, Date.now());
