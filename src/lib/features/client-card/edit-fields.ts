import type { Identity, Locale, Person, Role } from '#domain/model';
import { isProvenByClient } from '#domain/mutations/client-identities';
import type { MutationArgs } from '#protocol/mutations';
import { leads } from '#domain/permissions';
import { checkEmail, checkPhone } from '#protocol/contact';
import type { ClientCard } from '$lib/store/queries/client-card.ts';

/** A card as it is edited. */
export type EditFields = {
  name: string;
  company: string;
  language: Locale;
  phone: string;
  email: string;
  /** Ids of addresses to be taken off. */
  removed: string[];
  people: Pick<Person, 'id' | 'name' | 'position' | 'decides'>[];
};
export type EditError = 'name' | 'phone' | 'email';

export const fieldsOf = ({ client, people }: Pick<ClientCard, 'client' | 'people'>): EditFields => ({
  name: client.name,
  company: client.company,
  language: client.language,
  phone: '',
  email: '',
  removed: [],
  people: people.map(({ id, name, position, decides }) => ({ id, name, position, decides })),
});

/** CL3: who may take this address off the card. */
export const mayTakeOff = ({ id, role }: { id: string; role: Role }, identity: Identity): boolean =>
  !isProvenByClient(identity) || leads({ kind: 'employee', id, role, scopes: [] });

export function wrongFields({ name, phone, email }: EditFields, country: string): Set<EditError> {
  const wrong = new Set<EditError>();
  if (name.trim() === '') wrong.add('name');
  if (phone.trim() !== '' && !checkPhone(phone, country).ok) wrong.add('phone');
  if (email.trim() !== '' && !checkEmail(email).ok) wrong.add('email');
  return wrong;
}

/** Addresses that are typed and that are some. */
export function addedTo({ phone, email }: Pick<EditFields, 'phone' | 'email'>, country: string) {
  const [number, address] = [checkPhone(phone, country), checkEmail(email)];
  return [
    ...(number.ok ? [{ kind: 'phone', value: number.value } as const] : []),
    ...(address.ok ? [{ kind: 'email', value: address.value } as const] : []),
  ];
}

type ClientPatch = MutationArgs<'client.patch'>;
type NewIdentityId = (prefix: 'id') => string;

/** What was changed, and nothing else: fields that others changed meanwhile stay theirs. Null when nothing was. */
export function changesOf(
  before: EditFields,
  after: EditFields,
  country: string,
  newId: NewIdentityId,
): Omit<ClientPatch, 'clientId'> | null {
  const { name, company, language } = after;
  const set: ClientPatch['set'] = {
    ...(name === before.name ? {} : { name }),
    ...(company === before.company ? {} : { company }),
    ...(language === before.language ? {} : { language }),
  };
  const add = addedTo(after, country).map((address) => ({ id: newId('id'), ...address }));
  const named = after.people.filter((person) => person.name.trim() !== '');
  const was = new Map(before.people.map((person) => [person.id, JSON.stringify(person)]));
  const put = named.filter((person) => was.get(person.id) !== JSON.stringify(person));
  const remove = before.people.map(({ id }) => id).filter((id) => !named.some((person) => person.id === id));
  const changes = {
    set,
    ...(add.length + after.removed.length > 0 ? { identities: { add, remove: after.removed } } : {}),
    ...(put.length + remove.length > 0 ? { people: { put, remove } } : {}),
  };
  return Object.keys(set).length === 0 && Object.keys(changes).length === 1 ? null : changes;
}
