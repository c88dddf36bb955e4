import * as v from 'valibot';
import {
  choosePasswordSchema,
  forgottenSchema,
  linkOwnerSchema,
  linkSchema,
  passwordChosenSchema,
} from '#protocol/password';
import { findForgetful, findOpenLink } from '../../db/queries/invitations.ts';
import { clientAddress } from '../../http/address.ts';
import { linkHash } from '../../http/auth/links.ts';
import { hashPassword } from '../../http/auth/passwords.ts';
import { Problem } from '../../http/problem.ts';
import { choosePassword } from '../../mutations/admin/choose-password.ts';
import { sendLink } from '../../mutations/admin/send-link.ts';
import type { Deps } from '../../deps.ts';
import { publicRoute, type Route } from '../route.ts';
import { readForm } from './read-form.ts';
import { requireHuman } from './require-human.ts';

/** Letters to one person that have not been used: whoever has three in the box needs no fourth, and a stranger sends none. */
const MAX_OPEN_LINKS = 3;

/** Ended, used, cut short, in another case, empty, never given out: one answer, for the difference would be a hint. */
const ended = () => new Problem('link.ended', 404);

export const passwordRoutes: readonly Route[] = [
  publicRoute({
    method: 'POST',
    path: '/api/public/links',
    summary: 'Whose password a link is for. Asked with POST: the secret belongs into no address.',
    status: 200,
    refusals: { 404: '`link.ended`: used, past its end, or none of ours.', 429: 'Too many tries from one address.' },
    body: linkSchema,
    answer: linkOwnerSchema,
    async run({ deps, request, body }) {
      await deps.limit(`links ${clientAddress(request)}`);
      const hash = await linkHash(body.secret);
      const link = hash && (await findOpenLink(deps.db, hash, deps.now()));
      if (!link) throw ended();
      return link;
    },
  }),
  publicRoute({
    method: 'POST',
    path: '/api/public/passwords',
    summary: 'Choose a password by a link. It works once, and ends every session of the account.',
    status: 200,
    refusals: { 404: '`link.ended`', 429: 'Too many tries from one address.' },
    body: choosePasswordSchema,
    answer: passwordChosenSchema,
    async run({ deps, request, body: { secret, password } }) {
      await deps.limit(`passwords ${clientAddress(request)}`);
      const hash = await linkHash(secret);
      if (hash === null) throw ended();
      const chosen = await choosePassword({ ...deps, hashPassword }, { linkHash: hash, password });
      if (chosen.kind === 'link-ended') throw ended();
      if (chosen.kind === 'chosen') return { email: chosen.email };
      const errors = [{ pointer: '/password', code: chosen.code, detail: 'This password is easily guessed.' }];
      throw new Problem('input.invalid', 422, { errors });
    },
  }),
  publicRoute({
    method: 'POST',
    path: '/api/public/forgotten',
    summary: 'Ask for a letter with a link to a new password. The answer is the same for every address.',
    status: 204,
    refusals: {
      422: '`form.invalid`, `proof.missing` or `proof.invalid`.',
      429: 'Too many letters asked for from one address.',
      503: '`proof.unreachable`: nobody can tell people from programs just now.',
    },
    body: v.record(v.string(), v.unknown()),
    async run({ deps, request, body }) {
      await deps.limit(`forgotten ${clientAddress(request)}`);
      const { email, proof, nonce } = readForm(forgottenSchema, body);
      await requireHuman(deps, nonce, { proof, request });
      // After the answer: who is known here must not show in how long it takes.
      deps.defer(remind(deps, email));
    },
  }),
];

async function remind(deps: Deps, email: string): Promise<void> {
  const forgetful = await findForgetful(deps.db, email, deps.now());
  if (forgetful === null || forgetful.openLinks >= MAX_OPEN_LINKS) return;
  await sendLink(deps, forgetful.id, 'reset');
}
