import * as v from 'valibot';
import { judgePassword } from '#domain/password';
import { usualLanguage, usualTimeZone } from '#domain/places';
import { setupSchema, setupStateSchema, type Setup } from '#protocol/setup';
import { isSetUp } from '../../db/queries/setup.ts';
import { clientAddress } from '../../http/address.ts';
import { hashPassword } from '../../http/auth/passwords.ts';
import { sameSecret } from '../../http/hash.ts';
import { notFound, Problem } from '../../http/problem.ts';
import { validate } from '../../http/validation.ts';
import { setUp } from '../../mutations/admin/set-up.ts';
import type { Deps } from '../../deps.ts';
import { publicRoute, type Route } from '../route.ts';

/** The first start. Once there is an organisation these addresses are none. */
export const setupRoutes: readonly Route[] = [
  publicRoute({
    method: 'GET',
    path: '/api/public/setup',
    summary: 'Whether an organisation can be set up here, and whether the code is the right one.',
    status: 200,
    refusals: { 404: 'There is an organisation already.' },
    query: v.object({ code: v.optional(v.pipe(v.string(), v.maxLength(200)), '') }),
    answer: setupStateSchema,
    async run({ deps, request, query: { code } }) {
      await deps.limit(`setup ${clientAddress(request)}`);
      await requireNothing(deps);
      if (deps.setupCode === null) return { code: 'not-needed' as const };
      return { code: (await sameSecret(code, deps.setupCode)) ? ('good' as const) : ('needed' as const) };
    },
  }),
  publicRoute({
    method: 'POST',
    path: '/api/public/setup',
    summary: 'Set the organisation up: once. The owner signs in afterwards.',
    status: 204,
    refusals: {
      403: '`setup.code-wrong`',
      404: 'There is an organisation already, perhaps for a moment only.',
      422: '`setup.invalid`: `errors` points to each field.',
      429: 'Too many tries from one address.',
    },
    // Any JSON object: who comes too late hears 404 whatever they send, and the form's rules give each field its own code.
    body: v.record(v.string(), v.unknown()),
    async run({ deps, request, body }) {
      await deps.limit(`setup ${clientAddress(request)}`);
      await requireNothing(deps);
      const { setupCode } = deps;
      const code = typeof body['code'] === 'string' ? body['code'] : '';
      if (setupCode !== null && !(await sameSecret(code, setupCode))) throw new Problem('setup.code-wrong', 403);
      if (!(await setUp(deps, await firstOrganisation(readSetup(body))))) throw notFound();
      deps.forgetOrganisation();
    },
  }),
];

async function requireNothing({ db }: Deps): Promise<void> {
  if (await isSetUp(db)) throw notFound();
}

function readSetup(body: unknown): Setup {
  const setup = asSetupProblem(() => validate(setupSchema, body));
  const { password, ownerEmail, ownerName, name } = setup;
  const judged = judgePassword(password, [ownerEmail, ownerName, name]);
  if (judged.ok) return setup;
  const errors = [{ pointer: '/password', code: judged.code, detail: 'This password is easily guessed.' }];
  throw new Problem('setup.invalid', 422, { errors });
}

function asSetupProblem<T>(read: () => T): T {
  try {
    return read();
  } catch (error) {
    if (error instanceof Problem) throw new Problem('setup.invalid', 422, { errors: error.errors ?? [] });
    throw error;
  }
}

const firstOrganisation = async (setup: Setup) => ({
  name: setup.name,
  country: setup.country,
  language: setup.language ?? usualLanguage(setup.country),
  timeZone: setup.timeZone ?? usualTimeZone(setup.country),
  openingHours: setup.openingHours,
  mailAddress: setup.mailAddress,
  team: setup.team,
  owner: {
    name: setup.ownerName,
    email: setup.ownerEmail,
    language: setup.ownerLanguage,
    passwordHash: await hashPassword(setup.password),
  },
});
