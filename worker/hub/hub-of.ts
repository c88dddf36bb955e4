import type { Env } from '../env.ts';
import type { HubApi } from './hub-api.ts';

/** The organisation's Hub, and its door for sockets. A stub of its own for each call: a broken one stays broken. */
export function hubOf(env: Pick<Env, 'HUB'>): HubApi & { openSocket(request: Request): Promise<Response> } {
  const stub = () => env.HUB.getByName('organisation');
  return {
    poke: async (poke) => stub().poke(poke),
    ticket: async (user) => stub().ticket(user),
    rescope: async (user) => stub().rescope(user),
    signOut: async (userId) => stub().signOut(userId),
    /** Answers GET /api/sync/socket?ticket=…; the caller has refused foreign Origins before. */
    openSocket: async (request) => stub().fetch(request),
  };
}
