import { DAYS_A_WEEK, readInterval } from '#domain/week';

/** What the first visitor writes, by field name; the password never comes back to the page. */
export const FIELDS = [
  'name',
  'country',
  'language',
  'timeZone',
  'mailAddress',
  'team',
  'ownerName',
  'ownerEmail',
] as const;
export type Field = (typeof FIELDS)[number];
export type Day = { open: boolean; from: string; to: string };
export type Words = Record<Field, string> & { days: Day[] };

const CLOSED: Day = { open: false, from: '09:00', to: '18:00' };
const OPEN: Day = { ...CLOSED, open: true };

export const noWords = (country: string, team: string): Words => ({
  name: '',
  country,
  language: '',
  timeZone: '',
  mailAddress: '',
  team,
  ownerName: '',
  ownerEmail: '',
  days: Array.from({ length: DAYS_A_WEEK }, (_, day) => (day < 5 ? OPEN : CLOSED)),
});

export function readWords(form: FormData): Words {
  const words = noWords('', '');
  for (const field of FIELDS) words[field] = textOf(form, field);
  words.days = words.days.map((_, day) => ({
    open: form.has(`open[${day}]`),
    from: textOf(form, `from[${day}]`),
    to: textOf(form, `to[${day}]`),
  }));
  return words;
}

/** Minutes after midnight by day. A time that is none goes along as it is, for the server to refuse with its day. */
export const hoursOf = ({ days }: Words): (readonly [number, number])[][] =>
  days.map(({ open, from, to }) => (open ? [readInterval(from, to) ?? [-1, -1]] : []));

/** Files in a form count as nothing: no field of ours takes one. */
export function textOf(form: FormData, name: string): string {
  const value = form.get(name);
  return typeof value === 'string' ? value : '';
}
