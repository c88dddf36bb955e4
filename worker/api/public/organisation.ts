import type { InferInput } from 'valibot';
import { answerBy, isOpen, openToday } from '#domain/opening-hours';
import { organisationSchema } from '#protocol/public';
import { findPeople } from '../../db/queries/public.ts';
import type { Deps } from '../../deps.ts';
import { publicRoute, type Route } from '../route.ts';

type Demo = InferInput<typeof organisationSchema>['demo'];

/** Sign-ins of the demo organisation (contract.md). */
const DEMO_PEOPLE = ['owner@demo.test', 'manager@demo.test', 'chief@demo.test', 'anna@demo.test'];

export const organisationRoute: Route = publicRoute({
  method: 'GET',
  path: '/api/public/organisation',
  summary: 'What everybody may know of us.',
  status: 200,
  answer: organisationSchema,
  async run({ deps }) {
    const { name, language, timeZone, openingHours, mailAddress, teams } = await deps.organisation();
    const now = deps.now();
    const demo = deps.dev ? await demoOf(deps) : undefined;
    return {
      name,
      language,
      timeZone,
      mailAddress,
      phone: null,
      teams,
      promise: {
        team: teams[0]?.name ?? name,
        answerBy: answerBy(openingHours, timeZone, now),
        open: isOpen(openingHours, timeZone, now),
        today: openToday(openingHours, timeZone, now).map(([from, to]): [number, number] => [from, to]),
      },
      now,
      humanCheck: deps.human.captcha.check,
      dev: deps.dev,
      ...(demo === undefined ? {} : { demo }),
    };
  },
});

async function demoOf(deps: Deps): Promise<Demo> {
  const { db, demoPassword: password } = deps;
  const people = password === undefined ? [] : await findPeople(db, DEMO_PEOPLE);
  return password === undefined || people.length === 0 ? undefined : { password, people, mailbox: '/dev/mailbox' };
}
