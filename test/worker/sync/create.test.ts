import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { ArgsByName } from '#domain/mutations/registry';
import { runMutation } from '../../../worker/mutations/run.ts';
import { aCard } from '../../support/card.ts';
import { actorOf, deps, Device, pokes, quiet, START } from '../../support/device.ts';
import { count, first, rows } from '../../support/sql.ts';
import { anEmployee, anId, anOrganisation, aTeam } from '../../support/worker.ts';

let team: string;
let anna: string;

beforeAll(() => anOrganisation());
beforeEach(async () => {
  team = await aTeam();
  anna = await anEmployee([team]);
});

const aPhone = (value = `+3712${String(Math.trunc(Math.random() * 1e7)).padStart(7, '0')}`) =>
  ({ id: anId('id'), kind: 'phone', value }) as const;
const aNewClient = (facts: Partial<ArgsByName['client.create']> = {}): ArgsByName['client.create'] => ({
  clientId: anId('cl'),
  name: 'Juris',
  identities: [aPhone()],
  teamId: team,
  ...facts,
});
const work = (): NonNullable<ArgsByName['contact.record']['work']> => ({
  taskId: anId('task'),
  requestId: anId('req'),
  request: { type: 'purchase', subject: 'A bicycle' },
  conversationId: anId('conv'),
  channel: 'phone',
  teamId: team,
  assigneeId: null,
  note: { messageId: anId('msg'), text: 'Wants a red one' },
});
const aContact = (facts: Partial<ArgsByName['contact.record']> = {}): ArgsByName['contact.record'] => ({
  contactId: anId('ct'),
  clientId: anId('cl'),
  client: { name: 'Ilze', teamId: team },
  identities: [aPhone()],
  people: [],
  takenBy: null,
  takenAs: 'reception',
  way: 'call',
  at: 0,
  caller: '',
  speciality: '',
  visitor: null,
  reason: 'A price',
  more: '',
  work: work(),
  ...facts,
});
const create = (args: ArgsByName['client.create'], who = actorOf(anna)) =>
  runMutation(deps, who, 'client.create', args);
const identityOf = (clientId: string) =>
  first<{ evidence: string; attested: number }>(
    'SELECT evidence, attested FROM identities WHERE client_id = ?',
    clientId,
  );

describe('client.create', () => {
  test('[CL1] is a card under its team, and devices of that team hear of it', async () => {
    const args = aNewClient();
    pokes.length = 0;
    await create(args);
    await quiet();

    expect(await rows('SELECT scope_id FROM root_scope WHERE root_id = ?', args.clientId)).toEqual([
      { scope_id: `team:${team}` },
    ]);
    expect(pokes.at(-1)?.scopes).toContain(`team:${team}`);
  });

  test('[CL2] a number proven on a card out of sight is a claim here: nothing is refused, nothing told, nothing lost', async () => {
    const phone = aPhone();
    const foreign = await aTeam();
    const boris = actorOf(await anEmployee([foreign]));
    await create(aNewClient({ identities: [phone], teamId: foreign }), boris);
    const args = aNewClient({ identities: [aPhone(phone.value)] });

    expect(await create(args)).toMatchObject({ kind: 'applied' });
    expect(await identityOf(args.clientId)).toEqual({ evidence: 'typed', attested: 0 });
  });

  test('[MT6] of ten cards made with one number at once, one has it proven and all carry it', async () => {
    const { value } = aPhone();
    const made = Array.from({ length: 10 }, () => aNewClient({ identities: [aPhone(value)] }));
    await Promise.all(made.map((args) => create(args)));

    expect(await count('identities WHERE value = ?', value)).toBe(10);
    expect(await count('identities WHERE value = ? AND attested', value)).toBe(1);
  }, 30_000);

  test('[CL1] a team of others is refused, whatever the device believes', async () => {
    const device = new Device(anna);
    const args = aNewClient({ teamId: await aTeam() });

    expect((await device.push([device.write('client.create', args)])).results).toMatchObject([
      { status: 'rejected', code: 'team.not-yours' },
    ]);
  });
});

describe('contact.record', () => {
  test('[CT1] client, contact, request and task are one batch, numbered, and owed to the Dispatcher', async () => {
    const args = aContact();
    await runMutation(deps, actorOf(anna), 'contact.record', args);
    const requestId = args.work!.requestId;

    expect(await first('SELECT taken_by, way, request_id FROM contacts WHERE id = ?', args.contactId)).toEqual({
      taken_by: anna,
      way: 'call',
      request_id: requestId,
    });
    expect(
      (await first<{ number: number }>('SELECT number FROM requests WHERE id = ?', requestId)).number,
    ).toBeGreaterThan(0);
    expect(await count('outbox WHERE id = ?', `assign_${args.work!.taskId}`)).toBe(1);
  });

  test('[DD4] several in one push are numbered one after another, without holes', async () => {
    const device = new Device(anna);
    const contacts = [aContact(), aContact(), aContact()];
    await device.push(contacts.map((args) => device.write('contact.record', args)));
    const numbers = await rows<{ number: number }>(
      'SELECT number FROM requests WHERE id IN (?, ?, ?) ORDER BY number',
      ...contacts.map(({ work: made }) => made!.requestId),
    );

    expect(numbers.map(({ number }) => number - numbers[0]!.number)).toEqual([0, 1, 2]);
  });

  test('[CT1] what is made in one push may be built upon in the same one', async () => {
    const device = new Device(anna);
    const client = aNewClient();
    const contact = aContact({ clientId: client.clientId, client: null });
    const more = { clientId: client.clientId, ...work(), requestId: contact.work!.requestId, request: null };
    const { results } = await device.push([
      device.write('client.create', client),
      device.write('contact.record', contact),
      device.write('task.create', { ...more, conversationId: contact.work!.conversationId }),
    ]);

    expect(results.map(({ status }) => status)).toEqual(['ok', 'ok', 'ok']);
    expect(await count('tasks WHERE request_id = ?', contact.work!.requestId)).toBe(2);
  });

  test('[SY13] contacts and people travel with their card, and only to who sees it', async () => {
    const people = [{ id: anId('per'), name: 'Juris', position: 'director', decides: 'all' }];
    const args = aContact({ people, work: null });
    await runMutation(deps, actorOf(anna), 'contact.record', args);
    const seenBy = async (employeeId: string) =>
      (await new Device(employeeId).pull(START)).patch.flatMap((one) =>
        one.op === 'put' && one.row.rootId === args.clientId ? [one.table] : [],
      );

    expect(await seenBy(anna)).toEqual(expect.arrayContaining(['clients', 'contacts', 'people']));
    expect(await seenBy(await anEmployee([await aTeam()]))).toEqual([]);
  });
});

describe('task.create', () => {
  test('[PR1] for a client out of sight there is nobody', async () => {
    const { clientId } = await aCard(await aTeam());

    expect(await runMutation(deps, actorOf(anna), 'task.create', { clientId, ...work() })).toEqual({
      kind: 'refused',
      code: 'client.gone',
    });
  });

  test('[MT7] for another team it shows the card to that team, and its devices hear of it', async () => {
    const { clientId } = await aCard(team);
    const other = await aTeam();
    pokes.length = 0;
    await runMutation(deps, actorOf(anna), 'task.create', { clientId, ...work(), teamId: other });
    await quiet();

    expect(await rows('SELECT scope_id FROM root_scope WHERE root_id = ? ORDER BY scope_id', clientId)).toEqual(
      [`team:${team}`, `team:${other}`].toSorted().map((scope_id) => ({ scope_id })),
    );
    expect(pokes.at(-1)?.scopes).toContain(`team:${other}`);
  });
});
