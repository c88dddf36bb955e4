import * as v from 'valibot';
import { answerBy } from '#domain/opening-hours';
import { checkResultSchema, checkSchema, thanksSchema } from '#protocol/public';
import { checkField } from '#protocol/public-intake';
import { registerKey } from '../../channels/form/receive.ts';
import { findSending } from '../../db/queries/public.ts';
import { clientAddress } from '../../http/address.ts';
import { Problem } from '../../http/problem.ts';
import { publicRoute, type Route } from '../route.ts';
import { FORM_ACTION } from './require-human.ts';

/** What the page of a form asks for while it is filled, and after it was sent. */
export const formHelperRoutes: readonly Route[] = [
  publicRoute({
    method: 'GET',
    path: '/api/public/challenge',
    summary: 'A proof of work to do before a form is sent (altcha).',
    status: 200,
    refusals: { 404: 'Another human check is in use.' },
    answer: v.looseObject({ parameters: v.looseObject({}), signature: v.string() }),
    async run({ deps }) {
      if (deps.human.kind !== 'altcha') throw new Problem('challenge.absent', 404);
      const { parameters, signature = '' } = await deps.human.captcha.challenge(FORM_ACTION, deps.now());
      return { parameters: { ...parameters }, signature };
    },
  }),
  publicRoute({
    method: 'POST',
    path: '/api/public/check',
    summary: 'One field, read by the rule that will read it when the form is sent.',
    status: 200,
    refusals: { 429: 'Too many checks from one address.' },
    body: checkSchema,
    answer: checkResultSchema,
    async run({ deps, request, body: { field, value } }) {
      await deps.limit(`check ${clientAddress(request)}`);
      return checkField(field, value, (await deps.organisation()).country);
    },
  }),
  publicRoute({
    method: 'GET',
    path: '/api/public/thanks',
    summary: 'What was promised for a sending: the team, and by when. Never who sent it, or who will answer.',
    status: 200,
    refusals: { 404: 'Nothing was sent under this nonce.' },
    // As long as a form may name its sending (registerFormSchema), or a program would never see its thanks.
    query: v.object({ nonce: v.pipe(v.string(), v.maxLength(128)) }),
    answer: thanksSchema,
    async run({ deps, query: { nonce } }) {
      const sending = await findSending(deps.db, 'form', registerKey(nonce));
      if (sending === null) throw new Problem('form.absent', 404);
      const { openingHours, timeZone } = await deps.organisation();
      return {
        team: { name: sending.team },
        answerBy: answerBy(openingHours, timeZone, sending.receivedAt),
        timeZone,
        now: deps.now(),
      };
    },
  }),
];
