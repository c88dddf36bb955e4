import { describe, expect, test } from 'vitest';
import type { Client, Conversation, Identity } from '#domain/model';
import {
  emptyForm,
  holdsWords,
  readDraft,
  readForm,
  withClient,
  type ContactForm,
} from '../../../src/lib/features/contact/contact-form.ts';
import { subjectOf } from '../../../src/lib/features/contact/work.ts';

const NOW = Date.UTC(2026, 10, 22, 9);
const filled = (facts: Partial<ContactForm> = {}): ContactForm => ({
  ...emptyForm('reception'),
  name: 'Marta',
  phone: '29 99 00 11',
  reason: 'Asks for a price',
  ...facts,
});
const read = (form: ContactForm, more: object = {}) =>
  readForm(form, { known: null, withWork: true, country: 'LV', teamId: 'team_shop0000', now: NOW, ...more });
const argsOf = (result: ReturnType<typeof read>) => {
  if (result.kind === 'wrong') throw new Error([...result.errors].join());
  return result.args;
};
const known = {
  client: { id: 'cl_00000001', name: 'Ilze', scopes: ['team:team_shop0000'] } as unknown as Client,
  identities: [{ value: '+37129990011' } as Identity],
  conversations: [{ id: 'conv_00000001', channel: 'phone', lastMessageAt: 1 } as Conversation],
};

describe('the card of an incoming contact', () => {
  test('[CT1] a name and a reason are enough, and a number is kept as numbers are', () => {
    const args = argsOf(read(filled()));

    expect(args.client).toMatchObject({ name: 'Marta', teamId: 'team_shop0000' });
    expect(args.identities).toMatchObject([{ kind: 'phone', value: '+37129990011' }]);
    expect(args.work).toMatchObject({ request: { type: 'question', subject: 'Asks for a price' }, assigneeId: null });
  });

  test('[CT1] what cannot be taken is named by its field, and nothing is made', () => {
    const wrong = read({ ...emptyForm(), phone: 'seven', email: 'x' });

    expect(wrong).toEqual({ kind: 'wrong', errors: new Set(['name', 'phone', 'email', 'reason']) });
  });

  test('[CT1] without work it is a contact alone', () => {
    expect(argsOf(read(filled(), { withWork: false })).work).toBeNull();
  });

  test('[MT3] for a client who is known it goes on in their own conversation, and adds what is new only', () => {
    const args = argsOf(read(filled({ clientId: known.client.id, email: 'm@maize.test' }), { known }));

    expect(args).toMatchObject({ client: null, clientId: known.client.id, work: { conversationId: 'conv_00000001' } });
    expect(args.identities).toMatchObject([{ kind: 'email', value: 'm@maize.test' }]);
  });

  test('[CT1] digits that only served to find the client are not taken for a number of theirs', () => {
    const chosen = withClient(filled({ phone: '990011', email: 'm@maize.test' }), known.client.id, 'LV');

    expect(chosen).toMatchObject({ clientId: known.client.id, phone: '', email: 'm@maize.test' });
  });

  test('[OR1] an order without anything ordered is not made', () => {
    const order = { ...emptyForm().work, type: 'order' as const };

    expect(read(filled({ work: order }))).toEqual({ kind: 'wrong', errors: new Set(['lines']) });
  });

  test('[CT1] it happened when its first word was written, unless somebody says another time', () => {
    expect(argsOf(read(filled({ begunAt: NOW - 60_000 }))).at).toBe(NOW - 60_000);
    expect(argsOf(read(filled({ at: '2026-11-20T10:30' }))).at).toBe(new Date('2026-11-20T10:30').getTime());
  });

  test('[CT1] a draft is read back as it was, and what is none is none', () => {
    const form = filled({ people: [{ id: 'per_00000001', name: 'Juris', position: '', decides: '' }] });

    expect(readDraft(JSON.stringify(form))).toEqual(form);
    expect(readDraft('{"people":1}')).toBeNull();
    expect(readDraft('no')).toBeNull();
    expect([holdsWords(form), holdsWords(emptyForm('reception'))]).toEqual([true, false]);
  });

  test('a subject is the first line, cut between words', () => {
    expect(subjectOf('Short\nand more')).toBe('Short');
    expect(subjectOf(`${'word '.repeat(40)}`)).toMatch(/^(word )+word…$/);
    expect(subjectOf('x'.repeat(300))).toHaveLength(121);
  });
});
