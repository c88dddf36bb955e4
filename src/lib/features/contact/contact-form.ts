import type { Channel, Client, ContactWay, Conversation, Identity, VisitorClass } from '#domain/model';
import type { MutationArgs } from '#protocol/mutations';
import { newId } from '$lib/sync/new-id.ts';
import { addressesOf, NOBODY_YET, wrongAddresses, wrongIn, type Who } from './who.ts';
import { newWork, type WorkChoice } from './work.ts';

/** The card of an incoming contact as it is filled in while somebody speaks; kept as a draft word by word. */
export type ContactForm = Who & {
  way: ContactWay;
  /** The card it is about; null makes a new one. */
  clientId: string | null;
  caller: string;
  speciality: string;
  people: { id: string; name: string; position: string; decides: string }[];
  visitor: VisitorClass | '';
  reason: string;
  more: string;
  /** '' is whoever writes. */
  takenBy: string;
  takenAs: string;
  /** Local time as `datetime-local` has it; '' is when it was begun. */
  at: string;
  /** UTC milliseconds of the first word; null before it. */
  begunAt: number | null;
  work: WorkChoice;
};

export const emptyForm = (takenAs = ''): ContactForm => ({
  ...NOBODY_YET,
  way: 'call',
  clientId: null,
  caller: '',
  speciality: '',
  people: [],
  visitor: '',
  reason: '',
  more: '',
  takenBy: '',
  takenAs,
  at: '',
  begunAt: null,
  work: { type: 'question', priority: 'normal', assigneeId: '', teamId: '', lines: [] },
});

/** Has anything been said that would be missed? */
export const holdsWords = ({
  name,
  phone,
  email,
  company,
  caller,
  clientId,
  speciality,
  people,
  reason,
  more,
}: ContactForm) =>
  clientId !== null ||
  people.length > 0 ||
  [name, phone, email, company, caller, speciality, reason, more].some((text) => text.trim() !== '');

const CHANNELS: Record<ContactWay, Extract<Channel, 'phone' | 'visit' | 'paper'>> = {
  call: 'phone',
  visit: 'visit',
  paper: 'paper',
};

export type ContactError = 'name' | 'phone' | 'email' | 'reason' | 'lines';

/** The client that was picked, with what hangs on the card. */
export type KnownClient = { client: Client; identities: readonly Identity[]; conversations: readonly Conversation[] };

type Reading = {
  known: KnownClient | null;
  /** Makes a request with its task in the same act. */
  withWork: boolean;
  /** ISO 3166 alpha-2. */
  country: string;
  /** Who takes care of a client that is new. */
  teamId: string;
  now: number;
};

type Read =
  | { kind: 'ready'; args: MutationArgs<'contact.record'>; name: string }
  | { kind: 'wrong'; errors: ReadonlySet<ContactError> };

/** The form as a mutation, or what keeps it from being one. */
export function readForm(form: ContactForm, { known, withWork, country, teamId, now }: Reading): Read {
  const errors = new Set<ContactError>(known === null ? wrongIn(form, country) : wrongAddresses(form, country));
  if (form.reason.trim() === '') errors.add('reason');
  const { work } = form;
  if (withWork && work.type === 'order' && work.lines.every(({ serviceId }) => serviceId === '')) errors.add('lines');
  if (errors.size > 0) return { kind: 'wrong', errors };

  const clientId = known?.client.id ?? newId('cl');
  const { name, company, way, caller, speciality, reason, more, takenAs, takenBy, visitor } = form;
  const args: MutationArgs<'contact.record'> = {
    contactId: newId('ct'),
    clientId,
    client: known === null ? { name, company, teamId } : null,
    identities: newAddresses(form, known, country).map((address) => ({ id: newId('id'), ...address })),
    people: form.people.filter((person) => person.name.trim() !== ''),
    takenBy: takenBy === '' ? null : takenBy,
    takenAs,
    way,
    at: form.at === '' ? (form.begunAt ?? now) : new Date(form.at).getTime(),
    caller,
    speciality,
    visitor: visitor === '' ? null : visitor,
    reason,
    more,
    work: withWork
      ? newWork({
          clientId,
          choice: { ...work, teamId: work.teamId === '' ? teamId : work.teamId },
          channel: CHANNELS[way],
          subject: '',
          text: [reason, more].filter((text) => text.trim() !== '').join('\n\n'),
          conversations: known?.conversations ?? [],
        })
      : null,
  };
  return { kind: 'ready', args, name: known?.client.name ?? name };
}

/** The form about a client who was found: what was typed only to find them is done with, an address that is one may be new. */
export function withClient(form: ContactForm, clientId: string, country: string): ContactForm {
  const wrong = wrongAddresses(form, country);
  return {
    ...form,
    clientId,
    phone: wrong.has('phone') ? '' : form.phone,
    email: wrong.has('email') ? '' : form.email,
  };
}

/** Addresses that came up and that the card does not carry. */
export const newAddresses = (form: Pick<Who, 'phone' | 'email'>, known: KnownClient | null, country: string) =>
  addressesOf(form, country).filter(({ value }) => known?.identities.every((one) => one.value !== value) ?? true);

/** A form as it was kept; null when it is none that this version can read. */
export function readDraft(text: string): ContactForm | null {
  try {
    const kept: unknown = JSON.parse(text);
    if (typeof kept !== 'object' || kept === null) return null;
    const form = { ...emptyForm(), ...kept };
    if (!Array.isArray(form.people) || !Array.isArray(form.work?.lines)) return null;
    return { ...form, work: { ...emptyForm().work, ...form.work } };
  } catch {
    return null;
  }
}
