import * as v from 'valibot';
import { registeredSchema } from '#protocol/public';
import { registerFormSchema } from '#protocol/public-intake';
import { readRegistration } from '../../channels/form/receive.ts';
import { clientAddress } from '../../http/address.ts';
import { Problem } from '../../http/problem.ts';
import { receive } from '../../intake/receive.ts';
import { publicRoute, type Route } from '../route.ts';
import { readForm } from './read-form.ts';
import { isRepeat, requireHuman } from './require-human.ts';

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
    await deps.limit(`register ${clientAddress(request)}`);
    const { country } = await deps.organisation();
    const form = readForm(registerFormSchema(country), body);
    const message = await readRegistration(form);
    if (!(await isRepeat(deps, message))) await requireHuman(deps, form.nonce, { proof: form.proof, request });
    const received = await receive(deps.intake, message);
    if (received.kind === 'key-reused') throw new Problem('form.nonce-reused', 422);
    if (received.kind === 'no-team') throw new Problem('organisation.not-ready', 503);
    // What `received` knows (who, which request, whose task) is for the address that was typed, never for the typist.
    return { nonce: form.nonce };
  },
});
