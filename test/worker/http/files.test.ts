import { env } from 'cloudflare:workers';
import { beforeAll, describe, expect, test } from 'vitest';
import { MAX_FILE_BYTES } from '#protocol/mutations';
import { commit } from '../../../worker/db/commit.ts';
import { findTask } from '../../../worker/db/queries/tasks.ts';
import { runMutation } from '../../../worker/mutations/run.ts';
import { rowsOf } from '../../support/desk.ts';
import { call, signInAs } from '../../support/http.ts';
import { clock, sweepNow } from '../../support/intake.ts';
import { deps } from '../../support/device.ts';
import { anEmployee, anId, anOpenTask, anOrganisation, aTeam, db, NOON } from '../../support/worker.ts';

const PNG = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 1, 2, 3]);
const PDF = new TextEncoder().encode('%PDF-1.7 and more');

type Person = { id: string; cookie: string };
let team: string;
let anna: Person;
let colleague: Person;
let stranger: Person;

beforeAll(async () => {
  await anOrganisation();
  team = await aTeam({ isDefault: true });
  anna = await aPerson('anna', team);
  colleague = await aPerson('colleague', team);
  stranger = await aPerson('stranger', await aTeam());
});

async function aPerson(name: string, teamId: string): Promise<Person> {
  const email = `${name}@desk.test`;
  const id = await anEmployee([teamId], { email });
  return { id, cookie: await signInAs({ id, email }) };
}

const sendUp = (bytes: BodyInit, { name = 'a.txt', type = 'text/plain', who = anna } = {}) =>
  call('POST', `/api/v1/uploads?name=${encodeURIComponent(name)}`, undefined, {
    cookie: who.cookie,
    raw: bytes,
    headers: { 'content-type': type },
  });

type File = { id: string; name: string; mediaType: string; size: number };
const anUpload = async (bytes: BodyInit, facts = {}) => (await (await sendUp(bytes, facts)).json()) as File;
const get = (id: string, who: Person, query = '') =>
  call('GET', `/api/v1/files/${id}${query}`, undefined, { cookie: who.cookie });

/** A task of Anna's team and what its answer hangs on. */
async function aTalk() {
  const taskId = await anOpenTask(team);
  const task = await findTask(db, taskId, [`team:${team}`]);
  const [row] = await rowsOf<{ conversation_id: string }>('SELECT conversation_id FROM tasks WHERE id = ?', taskId);
  const { clientId, requestId } = task!;
  const identityId = anId('id');
  const identity = {
    id: identityId,
    rootId: clientId,
    clientId,
    kind: 'email',
    value: `${identityId}@c.test`,
  } as const;
  const claim = { evidence: 'typed', attested: false, createdAt: NOON } as const;
  await commit(db, { changes: [{ op: 'insert', table: 'identities', row: { ...identity, ...claim } }] }, NOON);
  return { taskId: null, requestId, conversationId: row!.conversation_id, identityId };
}

const actorOf = (who: Person) =>
  ({ kind: 'employee', id: who.id, role: 'employee', scopes: ['all', `team:${team}`] }) as const;
type Talk = Awaited<ReturnType<typeof aTalk>>;
const reply = (who: Person, talk: Talk, files: readonly (File & { from?: string })[], messageId = anId('msg')) =>
  runMutation(deps, actorOf(who), 'reply.send', { messageId, ...talk, text: 'Here it is.', files });

describe('sending a file up', () => {
  test('keeps it under an id of ours, as its sender calls it', async () => {
    const answer = await sendUp('hello', { name: 'price list.txt' });

    expect(answer.status).toBe(201);
    expect(await answer.json()).toEqual({
      id: expect.stringMatching(/^file_[0-9a-f-]{36}$/),
      name: 'price list.txt',
      mediaType: 'text/plain',
      size: 5,
    });
  });

  test('its name hides neither a path nor its end', async () => {
    expect((await anUpload('x', { name: '../../\u202egnp.exe\r\n' })).name).toBe('.. .. gnp.exe');
  });

  test('is refused when there is nothing in it, no name to it, or too much of it', async () => {
    expect((await sendUp(new Uint8Array(0))).status).toBe(422);
    expect((await sendUp('x', { name: '' })).status).toBe(422);
    const large = await sendUp(new Uint8Array(MAX_FILE_BYTES + 1));
    expect(large.status).toBe(413);
    expect(await large.json()).toMatchObject({ code: 'upload.too-large' });
  });
});

describe('a file', () => {
  test('is for its sender alone until a message carries it, then for who sees the card, never for others', async () => {
    const talk = await aTalk();
    const file = await anUpload('hello');
    const before = await Promise.all([anna, colleague, stranger].map(async (who) => (await get(file.id, who)).status));
    await reply(anna, talk, [file]);
    const after = await Promise.all([anna, colleague, stranger].map(async (who) => (await get(file.id, who)).status));

    expect(before).toEqual([200, 404, 404]);
    expect(after).toEqual([200, 200, 404]);
    expect(await (await get(file.id, stranger)).text()).toBe(await (await get('file_absent', stranger)).text());
  });

  test('is kept, not shown, and has no powers of ours', async () => {
    const { id } = await anUpload('<script>alert(1)</script>', { name: 'ā "x".html', type: 'text/html' });
    const { headers } = await get(id, anna, '?view=1');

    expect(headers.get('content-type')).toBe('application/octet-stream');
    expect(headers.get('content-disposition')).toBe(
      `attachment; filename="_ _x_.html"; filename*=UTF-8''%C4%81%20%22x%22.html`,
    );
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('content-security-policy')).toMatch(/^sandbox; default-src 'none'/);
  });

  test.each([
    ['a picture', PNG, 'image/png', 'inline'],
    ['a PDF', PDF, 'application/pdf', 'inline'],
    ['an SVG', '<svg xmlns="http://www.w3.org/2000/svg"/>', 'application/octet-stream', 'attachment'],
    ['a page that calls itself a picture', '<html>', 'application/octet-stream', 'attachment'],
  ])('%s is shown as its first bytes say', async (_, bytes, type, disposition) => {
    const { id } = await anUpload(bytes, { name: 'x.png', type: 'image/png' });
    const { headers } = await get(id, anna, '?view=1');

    expect(headers.get('content-type')).toBe(type);
    expect(headers.get('content-disposition')).toMatch(disposition);
    expect((await get(id, anna)).headers.get('content-disposition')).toMatch('attachment');
  });
});

describe('a reply with files', () => {
  test('takes what its author has sent up', async () => {
    const talk = await aTalk();
    const file = await anUpload('hello');
    const messageId = anId('msg');

    expect(await reply(anna, talk, [file], messageId)).toMatchObject({ kind: 'applied' });
    expect(await rowsOf('SELECT id, message_id, name, size FROM files WHERE id = ?', file.id)).toEqual([
      { id: file.id, message_id: messageId, name: 'a.txt', size: 5 },
    ]);
    expect(await rowsOf('SELECT id FROM uploads WHERE id = ?', file.id)).toEqual([]);
  });

  test('takes nothing of somebody else’s, nothing twice, and nothing under a wrong size', async () => {
    const [file, sized] = [await anUpload('hello'), await anUpload('hello')];
    const used = await anUpload('hello');
    await reply(anna, await aTalk(), [used]);
    const refusals = await Promise.all([
      reply(colleague, await aTalk(), [file]),
      reply(anna, await aTalk(), [{ ...sized, size: 6 }]),
      reply(anna, await aTalk(), [{ ...sized, id: 'file_of-nobody' }]),
      reply(anna, await aTalk(), [used]),
    ]);

    expect(refusals.map((refused) => refused.kind === 'refused' && refused.code)).toEqual([
      'file.gone',
      'file.gone',
      'file.gone',
      'file.gone',
    ]);
  });

  test('of two at once that name one file, one takes it', async () => {
    const file = await anUpload('hello');
    const [one, two] = [await aTalk(), await aTalk()];
    const outcomes = await Promise.all([reply(anna, one, [file]), reply(anna, two, [file])]);

    expect(outcomes.map(({ kind }) => kind).toSorted()).toEqual(['applied', 'refused']);
  });

  test('that is taken back gives its files to the next one', async () => {
    const talk = await aTalk();
    const file = await anUpload('hello');
    const [from, next] = [anId('msg'), anId('msg')];
    await reply(anna, talk, [file], from);
    const early = await reply(anna, talk, [{ ...file, from }]);
    await runMutation(deps, actorOf(anna), 'reply.undo', { messageId: from });

    expect(early).toMatchObject({ code: 'file.taken' });
    expect(await reply(anna, talk, [{ ...file, from }], next)).toMatchObject({ kind: 'applied' });
    expect(await rowsOf('SELECT message_id FROM files WHERE id = ?', file.id)).toEqual([{ message_id: next }]);
  });
});

describe('GET /api/v1/requests/{id}', () => {
  type Shown = { messages: { id: string; text: string; files: File[] }[] };
  const show = (requestId: string, who: Person) =>
    call('GET', `/api/v1/requests/${requestId}`, undefined, { cookie: who.cookie });

  test('shows the files of each message, in their order, by the ids under which they are fetched', async () => {
    const talk = await aTalk();
    const [list, plan, later] = [await anUpload('a'), await anUpload(PDF, { name: 'plan.pdf' }), await anUpload('c')];
    const [first, second, bare] = [anId('msg'), anId('msg'), anId('msg')];
    await reply(anna, talk, [plan, list], first);
    await reply(anna, talk, [later], second);
    await reply(anna, talk, [], bare);
    const { messages } = (await (await show(talk.requestId, colleague)).json()) as Shown;

    expect(Object.fromEntries(messages.map(({ id, files }) => [id, files]))).toEqual({
      [first]: [plan, list].map((file) => ({ ...file, state: 'there' })),
      [second]: [{ ...later, state: 'there' }],
      [bare]: [],
    });
    expect((await get(messages[0]!.files[0]!.id, colleague)).status).toBe(200);
  });

  test('shows them to nobody who may not see the request', async () => {
    const talk = await aTalk();
    await reply(anna, talk, [await anUpload('hello')]);

    expect((await show(talk.requestId, stranger)).status).toBe(404);
  });
});

describe('the sweep', () => {
  test('forgets what no message has taken for two days, with its bytes, and nothing else', async () => {
    const [idle, used] = [await anUpload('idle'), await anUpload('used')];
    await reply(anna, await aTalk(), [used]);
    clock.now = Date.now() + 2 * 24 * 60 * 60_000 + 60_000;
    await sweepNow();

    expect((await get(idle.id, anna)).status).toBe(404);
    expect(await env.FILES.head(`files/${idle.id}`)).toBeNull();
    expect(await (await get(used.id, anna)).text()).toBe('used');
  });
});
