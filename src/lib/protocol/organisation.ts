import * as v from 'valibot';
import { LOCALES } from '#domain/model';
import { isCountry, isTimeZone } from '#domain/places';
import { isSoundDay, DAYS_A_WEEK } from '#domain/week';
import { checkEmail } from './email.ts';

/** What an organisation says of itself, read by one rule wherever it is written. Issues carry their stable code. */

const MAX_NAME = 200; // characters

/** One line as it is kept. */
export const lineOf = (field: string) =>
  v.pipe(
    v.string(`${field}.invalid`),
    v.trim(),
    v.minLength(1, `${field}.required`),
    v.maxLength(MAX_NAME, `${field}.too-long`),
    v.regex(/^[^\p{Cc}\p{Zl}\p{Zp}]*$/u, `${field}.invalid`),
  );

/** An address in the one form in which addresses are compared. */
export const emailAddress = v.pipe(
  v.string('email.invalid'),
  v.rawTransform<string, string>(({ dataset, addIssue, NEVER }) => {
    const checked = checkEmail(dataset.value);
    if (checked.ok) return checked.value;
    addIssue({ message: checked.code });
    return NEVER;
  }),
);

const interval = v.tuple([v.number(), v.number()], 'hours.invalid');
const day = v.pipe(
  v.array(interval, 'hours.invalid'),
  v.check((intervals) => isSoundDay(intervals), 'hours.invalid'),
);

export const organisationFields = {
  name: lineOf('name'),
  country: v.pipe(v.string('country.unknown'), v.check(isCountry, 'country.unknown')),
  language: v.picklist(LOCALES, 'language.unknown'),
  timeZone: v.pipe(
    v.string('time-zone.unknown'),
    v.maxLength(100, 'time-zone.unknown'),
    v.check(isTimeZone, 'time-zone.unknown'),
  ),
  openingHours: v.pipe(v.array(day, 'hours.invalid'), v.length(DAYS_A_WEEK, 'hours.invalid')),
  mailAddress: emailAddress,
};
