import manifest from '../package.json' with { type: 'json' };

/** The version of this software, as people and `/healthz` name it. */
export const VERSION: string = manifest.version;
