import { DurableObject } from 'cloudflare:workers';
import type { Env } from '../env.ts';

/** One per organisation: who holds which open tasks, and whose turn it is. Its state is a cache of D1. */
export class Dispatcher extends DurableObject<Env> {}
