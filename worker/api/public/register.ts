import * as v from 'valibot';
import { registeredSchema } from '#protocol/public';
import { registerFormSchema, type RegisterForm } from '#protocol/public-intake';
import { readRegistration } from '../../channels/form/receive.ts';
import { findSeen } from '../../db/queries/intake.ts';
import { clientAddress } from '../../http/address.ts';
import { Problem } from '../../http/problem.ts';
import { validate } from '../../http/validation.ts';
import { receive } from '../../intake/receive.ts';
import type { Deps } from '../../deps.ts';
import { publicRoute, type Route } from '../route.ts';

/** What a proof must have been made for; the widget and the challenge name it too. */
export const REGISTER_ACTION = 'register';

export const registerRoute: Route = publicRoute({
  method: 'POST',
  path: '/api/public/register',
  summary: 'The form of /register. The answer is the same for people we know and people we do not.',
  status: 201,
  refusals: {
    422: '`form.invalid`, `form.nonce-reused`, `proof.missing` or `proof.invalid`.',
    429: 'Too many forms from one address.',
    503: '`proof.unreachable`: nobody can tell people from programs just now.',
  },
  // Any JSON object: the form's own rules name each wrong field with its own code, under one code for the whole.
  body: v.record(v.string(), v.unknown()),
  answer: registeredSchema,
  async run({ deps, request, body }) {
    const address = clientAddress(request);
    await deps.limit(`register ${address}`);
    const form = await readForm(deps, body);
    await requireHuman(deps, form, address);
    const received = await receive(deps.intake, await readRegistration(form));
    if (received.kind === 'key-reused') throw new Problem('form.nonce-reused', 422);
    if (received.kind === 'no-team') throw new Problem('organisation.not-ready', 503);
    // What `received` knows (who, which request, whose task) is for the address that was typed, never for the typist.
    return { nonce: form.nonce };
  },
});

async function readForm(deps: Deps, body: unknown): Promise<RegisterForm> {
  const { country } = await deps.organisation();
  try {
    const form = validate(registerFormSchema(country), body);
    // A program may leave the naming of its sending to us; it only cannot repeat it then.
    return form.nonce === '' ? { ...form, nonce: crypto.randomUUID() } : form;
  } catch (error) {
    if (error instanceof Problem) throw new Problem('form.invalid', 422, { errors: error.errors ?? [] });
    throw error;
  }
}

/**
 * A sending that came in already needs no second proof: it is a reload, a double click or a lost answer.
 * @throws {Problem} 422 without a proof that is good for this sending, 503 when that cannot be told
 */
async function requireHuman(deps: Deps, form: RegisterForm, address: string): Promise<void> {
  const { door, key, contentHash } = await readRegistration(form);
  const seen = await findSeen(deps.db, { door, key });
  if (seen?.contentHash === contentHash) return;
  if (seen) throw new Problem('form.nonce-reused', 422);
  const { proof, nonce } = form;
  const verdict = await deps.human.captcha.verify({ proof, nonce, action: REGISTER_ACTION, address, now: deps.now() });
  if (verdict.kind === 'failed') throw new Problem(verdict.code, 422);
  if (verdict.kind === 'unreachable') throw new Problem('proof.unreachable', 503, { headers: { 'retry-after': '30' } });
}
