import { describe, expect, test } from 'vitest';
import type { ContactRecord } from '#domain/mutations/contact-record';
import type { NewWork } from '#domain/mutations/new-work';
import {
  aClient,
  aContact,
  aConversation,
  aMembership,
  anEmployee,
  anOrganisation,
  aRequest,
  aService,
  aTeam,
  by,
  codeOf,
  effectsOf,
  NOW,
  Rack,
  run,
  setOn,
  type Row,
} from '../../support/mutating.ts';

const anna = { ...by('emp_anna'), actor: { ...by('emp_anna').actor, scopes: ['all', 'team:team_1'] } as const };
const office = [anOrganisation(), aTeam(), aTeam({ id: 'team_2' }), anEmployee(), aMembership('emp_anna')];
const work: NewWork = {
  taskId: 'task_2',
  requestId: 'req_2',
  request: { type: 'purchase', subject: 'A bicycle' },
  conversationId: 'conv_2',
  channel: 'visit',
  teamId: 'team_1',
  assigneeId: null,
  note: { messageId: 'msg_2', text: 'Wants a red one' },
};
const contact: ContactRecord = {
  contactId: 'ct_2',
  clientId: 'cl_1',
  client: null,
  identities: [],
  people: [{ id: 'per_2', name: 'Juris', position: 'director', decides: 'what is bought' }],
  takenBy: null,
  takenAs: 'reception',
  way: 'visit',
  at: NOW,
  caller: 'The driver',
  speciality: 'Bakery',
  visitor: 'ready',
  reason: 'A bicycle',
  more: '',
  work: null,
};
const make = (rows: readonly Row[], facts: Partial<NewWork> = {}) =>
  run('task.create', new Rack(...office, ...rows), { clientId: 'cl_1', ...work, ...facts }, anna);
const record = (rows: readonly Row[], facts: Partial<ContactRecord> = {}) =>
  run('contact.record', new Rack(...office, ...rows), { ...contact, ...facts }, anna);

describe('task.create', () => {
  test('[TK1] makes conversation, request, words and task, and leaves the person to the policy', () => {
    const outcome = make([aClient()]);

    expect(setOn(outcome, 'conversations', 'conv_2')).toMatchObject({ channel: 'visit', clientId: 'cl_1' });
    expect(setOn(outcome, 'requests', 'req_2')).toMatchObject({ number: 0, status: 'open', channel: 'visit' });
    expect(setOn(outcome, 'messages', 'msg_2')).toMatchObject({
      direction: 'note',
      authorId: 'emp_anna',
      requestId: 'req_2',
    });
    expect(setOn(outcome, 'tasks', 'task_2')).toMatchObject({ assigneeId: null, status: 'open' });
    expect(effectsOf(outcome)).toEqual([{ kind: 'assign', taskId: 'task_2' }]);
  });

  test('[TK1] goes on in a conversation that is there, whatever its channel', () => {
    const outcome = make([aClient(), aConversation({ id: 'conv_2', channel: 'mail' })]);

    expect(setOn(outcome, 'requests', 'req_2')).toMatchObject({ channel: 'mail' });
    expect(setOn(outcome, 'conversations', 'conv_2')).toEqual({ lastMessageAt: NOW });
  });

  test('[TK1] by name it goes to who is there and sees the client', () => {
    const boris = anEmployee({ id: 'emp_boris' });
    const to = (assigneeId: string, rows: readonly Row[] = []) => codeOf(make([aClient(), ...rows], { assigneeId }));

    expect(setOn(make([aClient()], { assigneeId: 'emp_anna' }), 'tasks', 'task_2')).toMatchObject({ assignedAt: NOW });
    expect(to('emp_nobody')).toBe('employee.gone');
    expect(to('emp_boris', [boris])).toBe('employee.cannot-see');
    expect(to('emp_boris', [anEmployee({ id: 'emp_boris', active: false })])).toBe('employee.inactive');
  });

  test('[MT7] the card becomes visible to the team that the work goes to', () => {
    expect(setOn(make([aClient()], { teamId: 'team_2' }), 'clients', 'cl_1')).toEqual({
      scopes: ['team:team_1', 'team:team_2'],
    });
    expect(setOn(make([aClient()]), 'clients', 'cl_1')).toBeUndefined();
    expect(codeOf(make([aClient()], { teamId: 'team_9' }))).toBe('team.gone');
  });

  test('[TK2] of a request that is open it is one more task; a closed one stays closed', () => {
    const more = { request: null, requestId: 'req_1', conversationId: 'conv_1', assigneeId: 'emp_anna' };
    const there = [aClient(), aConversation()];
    const outcome = make([...there, aRequest({ responsibleId: null })], more);

    expect(setOn(outcome, 'tasks', 'task_2')).toMatchObject({ requestId: 'req_1' });
    expect(setOn(outcome, 'requests', 'req_1')).toEqual({ responsibleId: 'emp_anna' });
    expect(codeOf(make([...there, aRequest({ status: 'done' })], more))).toBe('request.closed');
    expect(codeOf(make([...there, aRequest({ clientId: 'cl_9' })], more))).toBe('request.gone');
  });

  test('[TK1] what belongs to another client, or is there already, is refused', () => {
    expect(codeOf(make([]))).toBe('client.gone');
    expect(codeOf(make([aClient(), aConversation({ id: 'conv_2', clientId: 'cl_9' })]))).toBe('conversation.gone');
    expect(codeOf(make([aClient(), aRequest({ id: 'req_2' })]))).toBe('request.exists');
  });

  test('[OR2] lines of an order have the catalogue’s names and prices', () => {
    const lines = [{ id: 'line_1', serviceId: 'svc_1', quantity: 2 }];
    const request = { type: 'order', subject: '', lines } as const;

    expect(setOn(make([aClient(), aService()], { request }), 'order_lines', 'line_1')).toMatchObject({
      name: 'Tyre',
      priceMinor: 1200,
      quantity: 2,
    });
    expect(codeOf(make([aClient(), aService({ active: false })], { request }))).toBe('service.gone');
  });
});

describe('contact.record', () => {
  test('[CT1] keeps who came, why and who took it, on the card of a client who is known', () => {
    const outcome = record([aClient()]);

    expect(setOn(outcome, 'contacts', 'ct_2')).toMatchObject({
      takenBy: 'emp_anna',
      takenAs: 'reception',
      way: 'visit',
      caller: 'The driver',
      visitor: 'ready',
      requestId: null,
    });
    expect(setOn(outcome, 'people', 'per_2')).toMatchObject({ position: 'director', decides: 'what is bought' });
    expect(effectsOf(outcome)).toEqual([]);
  });

  test('[CT1] makes card, contact, request and task in one act', () => {
    const client = { name: 'Ilze', company: 'Maize SIA', teamId: 'team_1' };
    const identities = [{ id: 'id_2', kind: 'phone', value: '+37129123456' }] as const;
    const outcome = record([], { client, identities, work: { ...work, teamId: 'team_2' } });

    expect(setOn(outcome, 'clients', 'cl_1')).toMatchObject({
      company: 'Maize SIA',
      scopes: ['team:team_1', 'team:team_2'],
    });
    expect(setOn(outcome, 'identities', 'id_2')).toMatchObject({ clientId: 'cl_1' });
    expect(setOn(outcome, 'contacts', 'ct_2')).toMatchObject({ requestId: 'req_2' });
    expect(effectsOf(outcome)).toEqual([{ kind: 'assign', taskId: 'task_2' }]);
  });

  test('[CT1] is made whole or not at all', () => {
    expect(codeOf(record([]))).toBe('client.gone');
    expect(codeOf(record([aClient(), aContact({ id: 'ct_2' })]))).toBe('contact.exists');
    expect(codeOf(record([aClient()], { takenBy: 'emp_nobody' }))).toBe('employee.gone');
    expect(codeOf(record([aClient()], { work: { ...work, teamId: 'team_9' } }))).toBe('team.gone');
  });

  test('[CT1] a number that came up joins the card of a client who is known', () => {
    const identities = [{ id: 'id_2', kind: 'phone', value: '+37129123456' }] as const;

    expect(setOn(record([aClient()], { identities }), 'identities', 'id_2')).toMatchObject({ evidence: 'staff' });
  });
});
