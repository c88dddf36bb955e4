import { beforeEach, describe, expect, test } from 'vitest';
import type { Team } from '#domain/model';
import { conversationOf } from '#domain/conversation-of';
import type { MutationArgs, MutationName } from '#protocol/mutations';
import type { Store } from '../../src/lib/store/database.ts';
import { CONTACT_DRAFT, getDraft, putDraft } from '../../src/lib/store/drafts.ts';
import { carriersOf } from '../../src/lib/store/queries/carriers.ts';
import { clientCard } from '../../src/lib/store/queries/client-card.ts';
import { lastTakenAs } from '../../src/lib/store/queries/contacts.ts';
import { write } from '../../src/lib/store/write.ts';
import { newId } from '../../src/lib/sync/new-id.ts';
import { annasServer } from './support/annas-server.ts';
import { aStore, baseOf, expectedView, settle, sorted, viewOf } from './support/device.ts';
import type { ModelServer } from './support/model-server.ts';
import { aCase, ANNA, NOON, TEAM_A } from './support/rows.ts';

const teamId = TEAM_A.slice('team:'.length);
const team: Team = {
  id: teamId,
  rev: 1,
  seq: 1,
  rootId: 'org',
  name: 'Shop',
  isDefault: true,
  presence: 'ignored',
  policy: 'least-busy',
  rules: {},
};
const { ids, rows } = aCase(1);
const PHONE = '+37129990011';
let store: Store;
let server: ModelServer;

beforeEach(async () => {
  store?.close();
  store = await aStore();
  server = annasServer([{ table: 'teams', row: team }, ...rows]);
  await settle(store, server);
});

const make = <N extends MutationName>(name: N, args: MutationArgs<N>) =>
  write(store, { id: newId('mut'), name, args, at: NOON + 60_000 });

const aContact = (clientId: string): MutationArgs<'contact.record'> => ({
  contactId: newId('ct'),
  clientId,
  client: { name: 'Marta', company: 'Maize SIA', teamId },
  identities: [{ id: newId('id'), kind: 'phone', value: PHONE }],
  people: [{ id: newId('per'), name: 'Juris', position: 'director', decides: 'prices' }],
  takenBy: null,
  takenAs: 'reception',
  way: 'call',
  at: NOON,
  caller: '',
  speciality: 'Bakery',
  visitor: 'ready',
  reason: 'A bicycle',
  more: '',
  work: {
    taskId: newId('task'),
    requestId: newId('req'),
    request: { type: 'purchase', subject: 'A bicycle' },
    conversationId: conversationOf(clientId, 'phone'),
    channel: 'phone',
    teamId,
    assigneeId: null,
    note: { messageId: newId('msg'), text: 'A bicycle' },
  },
});

describe('an incoming contact without network', () => {
  test('[CT1] is a card with all that hangs on it at once, and the same after the server has spoken', async () => {
    const clientId = newId('cl');
    expect(await make('contact.record', aContact(clientId))).toMatchObject({ kind: 'written' });
    const shown = async () => {
      const card = await clientCard(store, clientId);
      return {
        company: card?.client.company,
        phones: card?.identities.map(({ value }) => value),
        people: card?.people.map(({ name }) => name),
        contacts: card?.contacts.map(({ reason }) => reason),
        open: card?.openTasks.length,
      };
    };
    const whole = { company: 'Maize SIA', phones: [PHONE], people: ['Juris'], contacts: ['A bicycle'], open: 1 };

    expect(await shown()).toEqual(whole);
    await settle(store, server);
    expect(await shown()).toEqual(whole);
    expect(await store.outbox.count()).toBe(0);
  });

  test('[DV1] its draft goes with it, in the same transaction', async () => {
    await putDraft(store, { conversationId: CONTACT_DRAFT, text: '{"name":"Marta"}', mode: 'note', at: NOON });
    await make('contact.record', aContact(newId('cl')));

    expect(await getDraft(store, CONTACT_DRAFT)).toBeNull();
  });

  test('[CL2] whoever carries a number is found by it, and a second card of it has a claim at most', async () => {
    await make('contact.record', aContact(newId('cl')));
    const second = newId('cl');
    const args = {
      clientId: second,
      name: 'Other',
      identities: [{ id: newId('id'), kind: 'phone', value: PHONE } as const],
      teamId,
    };
    await make('client.create', args);

    expect((await carriersOf(store, [PHONE])).map(({ client }) => client.name).sort()).toEqual(['Marta', 'Other']);
    expect((await clientCard(store, second))?.identities).toMatchObject([{ value: PHONE, attested: false }]);
  });

  test('[CT1] remembers as what its author took the last one', async () => {
    expect(await lastTakenAs(store, ANNA)).toBe('');
    await make('contact.record', aContact(newId('cl')));

    expect(await lastTakenAs(store, ANNA)).toBe('reception');
  });

  test('[DV3] the screen shows base and pending, whatever of them is built on what', async () => {
    const clientId = newId('cl');
    const contact = aContact(clientId);
    await make('contact.record', contact);
    await make('client.patch', {
      clientId,
      set: { name: 'Marta K.' },
      people: { put: [], remove: [contact.people[0]!.id] },
    });
    await make('task.complete', { taskId: contact.work!.taskId, requestId: contact.work!.requestId, result: 'Sold' });
    await make('task.create', { ...aContact(ids.clientId).work!, clientId: ids.clientId });
    const actor = { kind: 'employee', id: ANNA, role: 'employee', scopes: [] } as const;

    expect(sorted(await viewOf(store))).toEqual(sorted(await expectedView(store, actor)));
    await settle(store, server);
    expect(sorted(await viewOf(store))).toEqual(sorted(await baseOf(store)));
  });
});
