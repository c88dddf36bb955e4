import { DurableObject } from 'cloudflare:workers';
import type { Env } from '../env.ts';

/** One per organisation: the hibernating sockets of staff devices. Carries pokes, never client data. */
export class Hub extends DurableObject<Env> {}
