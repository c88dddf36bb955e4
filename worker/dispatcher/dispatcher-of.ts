import type { Env } from '../env.ts';
import type { DispatcherApi } from './dispatcher-api.ts';

/** The organisation's Dispatcher. A stub of its own for each call: one that has seen the object break stays broken. */
export function dispatcherOf(env: Pick<Env, 'DISPATCHER'>): DispatcherApi {
  const stub = () => env.DISPATCHER.getByName('organisation');
  return {
    grant: async (ask) => stub().grant(ask),
    grantAll: async (asks) => stub().grantAll(asks),
    apply: async (news) => stub().apply(news),
    refresh: async () => stub().refresh(),
    recount: async () => stub().recount(),
    sign: async (employeeId) => stub().sign(employeeId),
    loads: async () => stub().loads(),
  };
}
