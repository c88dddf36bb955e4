import { env } from 'cloudflare:workers';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import { FILE_PART_BYTES } from '#protocol/mutations';
import { commit } from '../../../worker/db/commit.ts';
import { findTask } from '../../../worker/db/queries/tasks.ts';
import { partsOf } from '../../../worker/http/file-parts.ts';
import { sha256Hex } from '../../../worker/http/hash.ts';
import { runMutation } from '../../../worker/mutations/run.ts';
import { drainOutbox } from '../../../worker/outbox/drain.ts';
import { replyRowId } from '../../../worker/outbox/rows.ts';
import { rowsOf } from '../../support/desk.ts';
import { deps } from '../../support/device.ts';
import { call, signInAs } from '../../support/http.ts';
import { clock, drainDeps, letters } from '../../support/intake.ts';
import { anEmployee, anId, anOpenTask, anOrganisation, aTeam, db, NOON } from '../../support/worker.ts';

type Person = { id: string; cookie: string };
let team: string;
let anna: Person;
let colleague: Person;

beforeAll(async () => {
  await anOrganisation();
  team = await aTeam({ isDefault: true });
  anna = await aPerson('anna');
  colleague = await aPerson('colleague');
});

async function aPerson(name: string): Promise<Person> {
  const email = `${name}@uploads.test`;
  const id = await anEmployee([team], { email });
  return { id, cookie: await signInAs({ id, email }) };
}

/** Three parts, the last one short; no two files alike. */
function someBytes(size = 2 * FILE_PART_BYTES + 10): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(size).fill(7);
  crypto.getRandomValues(bytes.subarray(0, 32));
  return bytes;
}
const partOf = (bytes: Uint8Array<ArrayBuffer>, part: number) =>
  bytes.slice(part * FILE_PART_BYTES, (part + 1) * FILE_PART_BYTES);

async function aTalk() {
  const task = await findTask(db, await anOpenTask(team), [`team:${team}`]);
  const { clientId, requestId } = task!;
  const [row] = await rowsOf<{ conversation_id: string }>('SELECT conversation_id FROM tasks WHERE id = ?', task!.id);
  const identityId = anId('id');
  const value = `${identityId}@c.test`;
  const claim = { kind: 'email', value, evidence: 'typed', attested: false, createdAt: NOON } as const;
  const identity = { id: identityId, rootId: clientId, clientId, ...claim };
  await commit(db, { changes: [{ op: 'insert', table: 'identities', row: identity }] }, NOON);
  return { taskId: null, requestId, conversationId: row!.conversation_id, identityId, value };
}

const actorOf = ({ id }: Person) =>
  ({ kind: 'employee', id, role: 'employee', scopes: ['all', `team:${team}`] }) as const;

/** A reply by Anna whose files follow it. */
async function aReplyWith(...contents: Uint8Array<ArrayBuffer>[]) {
  const { value, ...talk } = await aTalk();
  const messageId = anId('msg');
  const files = await Promise.all(
    contents.map(async (bytes, index) => {
      const facts = { name: `${index}.bin`, mediaType: 'a/b', size: bytes.length };
      return { id: anId('file'), hash: await sha256Hex(bytes), ...facts };
    }),
  );
  const ran = await runMutation(deps, actorOf(anna), 'reply.send', { messageId, ...talk, text: 'Here.', files });
  expect(ran.kind).toBe('applied');
  return { messageId, to: value, ids: files.map(({ id }) => id) };
}

const start = (id: string, who = anna) => call('POST', `/api/v1/uploads/${id}/start`, {}, { cookie: who.cookie });
const complete = (id: string, who = anna) => call('POST', `/api/v1/uploads/${id}/complete`, {}, { cookie: who.cookie });
const put = (id: string, part: number | string, bytes: Uint8Array<ArrayBuffer>, who = anna) =>
  call('PUT', `/api/v1/uploads/${id}/parts/${part}`, undefined, {
    cookie: who.cookie,
    raw: bytes,
    headers: { 'content-type': 'application/octet-stream' },
  });
async function bringAll(id: string, bytes: Uint8Array<ArrayBuffer>, order = [0, 1, 2]): Promise<Response> {
  for (const part of order) expect((await put(id, part, partOf(bytes, part))).status).toBe(200);
  return complete(id);
}
const stateOf = async (id: string) =>
  (await rowsOf<{ state: string }>('SELECT state FROM files WHERE id = ?', id))[0]?.state;
const codeOf = async (answer: Response) => ((await answer.json()) as { code: string }).code;
const lettersTo = (to: string) => letters.filter((letter) => letter.to === to);
async function drain(): Promise<void> {
  clock.now = NOON + 60_000;
  await drainOutbox(drainDeps);
}

describe('a file that follows its message', () => {
  test('[FL1] is expected, and not to be had, until it is there', async () => {
    const bytes = someBytes();
    const { ids } = await aReplyWith(bytes);
    const get = () => call('GET', `/api/v1/files/${ids[0]}`, undefined, { cookie: colleague.cookie });

    expect(await stateOf(ids[0]!)).toBe('expected');
    expect((await get()).status).toBe(404);
    expect(await (await bringAll(ids[0]!, bytes)).json()).toMatchObject({ state: 'there' });
    expect(await stateOf(ids[0]!)).toBe('there');
    expect(await sha256Hex(new Uint8Array(await (await get()).arrayBuffer()))).toBe(await sha256Hex(bytes));
  });

  test('[FL1] follows a note as it does a reply; of files that were sent up only the author’s own hang on it', async () => {
    const bytes = someBytes();
    const { requestId, conversationId } = await aTalk();
    const facts = { name: 'plan.pdf', mediaType: 'a/b', size: bytes.length };
    const note = (file: object) => {
      const args = { messageId: anId('msg'), conversationId, requestId, text: 'For us.', files: [file] };
      return runMutation(deps, actorOf(anna), 'note.add', args as never);
    };
    const id = anId('file');
    expect((await note({ id, hash: await sha256Hex(bytes), ...facts })).kind).toBe('applied');
    expect(await (await bringAll(id, bytes)).json()).toMatchObject({ state: 'there' });

    expect(await note({ id: anId('file'), ...facts })).toMatchObject({ kind: 'refused', code: 'file.gone' });
  });

  test('[FL2] its parts come in any order and more than once, and what has come is not asked for again', async () => {
    const bytes = someBytes();
    const { ids } = await aReplyWith(bytes);
    await put(ids[0]!, 2, partOf(bytes, 2));
    await put(ids[0]!, 0, partOf(bytes, 0));

    expect(await (await start(ids[0]!)).json()).toEqual({
      state: 'expected',
      have: [0, 2],
      partBytes: FILE_PART_BYTES,
    });
    expect(await codeOf(await complete(ids[0]!))).toBe('upload.incomplete');
    expect((await bringAll(ids[0]!, bytes, [1, 0, 1])).status).toBe(200);
    expect(await (await complete(ids[0]!)).json()).toMatchObject({ state: 'there' });
    expect(await (await start(ids[0]!)).json()).toMatchObject({ state: 'there', have: [] });
    expect(await partsOf(env.FILES).have(ids[0]!)).toEqual([]);
  });

  test('[FL2] other bytes than announced are refused whole, and can be brought anew', async () => {
    const bytes = someBytes();
    const { ids } = await aReplyWith(bytes);
    const wrong = await bringAll(ids[0]!, someBytes());

    expect([wrong.status, await codeOf(wrong)]).toEqual([422, 'upload.wrong-hash']);
    expect(await (await start(ids[0]!)).json()).toMatchObject({ state: 'expected', have: [] });
    expect(await env.FILES.head(`files/${ids[0]}`)).toBeNull();
    expect((await bringAll(ids[0]!, bytes)).status).toBe(200);
  });

  test.each([
    ['too long', 0, FILE_PART_BYTES + 1, 413],
    ['too short', 0, 5, 422],
    ['behind the end', 3, 10, 422],
    ['of no number', '-1', 10, 422],
    ['of no number', '1e0', 10, 422],
  ])('[FL2] a part that is %s is refused', async (_, part, length, status) => {
    const { ids } = await aReplyWith(someBytes());

    expect((await put(ids[0]!, part, someBytes(Math.max(32, length)).slice(0, length))).status).toBe(status);
  });

  test('[FL2] is its author’s alone to bring; to others, and before its message, it does not exist', async () => {
    const bytes = someBytes();
    const { ids } = await aReplyWith(bytes);
    const answers = await Promise.all([
      start(ids[0]!, colleague),
      put(ids[0]!, 0, partOf(bytes, 0), colleague),
      complete(ids[0]!, colleague),
      start('file_of-no-message'),
    ]);

    expect(answers.map(({ status }) => status)).toEqual([404, 404, 404, 404]);
    expect(await partsOf(env.FILES).have(ids[0]!)).toEqual([]);
  });

  test('[FL5] of the same content that its author has brought before is there at once; another’s is not', async () => {
    const bytes = someBytes();
    const [first, second] = [await aReplyWith(bytes), await aReplyWith(bytes)];
    await bringAll(first.ids[0]!, bytes);
    const theirs = anId('file');
    const { value: _, ...talk } = await aTalk();
    const file = { id: theirs, hash: await sha256Hex(bytes), name: 'x', mediaType: 'a/b', size: bytes.length };
    const reply = { messageId: anId('msg'), ...talk, text: 'Mine.', files: [file] };
    await runMutation(deps, actorOf(colleague), 'reply.send', reply);

    expect(await (await start(second.ids[0]!)).json()).toMatchObject({ state: 'there' });
    expect((await env.FILES.head(`files/${second.ids[0]}`))?.size).toBe(bytes.length);
    expect(await (await start(theirs, colleague)).json()).toMatchObject({ state: 'expected', have: [] });
  });
});

describe('a letter', () => {
  test('[FL3] leaves only when all of its files are there', async () => {
    const [one, two] = [someBytes(), someBytes()];
    const { ids, messageId, to } = await aReplyWith(one, two);
    const attempts = async () =>
      (await rowsOf<{ attempts: number }>('SELECT attempts FROM outbox WHERE id = ?', replyRowId(messageId)))[0];
    await drain();
    await bringAll(ids[0]!, one);
    await drain();

    expect(lettersTo(to)).toEqual([]);
    expect(await attempts()).toEqual({ attempts: 0 });
    await bringAll(ids[1]!, two);
    // The worker itself takes it up as soon as the last file has come.
    await vi.waitFor(async () => expect(await attempts()).toEqual({ attempts: 1 }));
  });

  test('[FL4] or when a colleague has left the missing one out, which then stays out', async () => {
    const [one, two] = [someBytes(), someBytes()];
    const { ids, messageId, to } = await aReplyWith(one, two);
    const leaveOut = (fileId: string) => runMutation(deps, actorOf(colleague), 'file.remove', { fileId, messageId });
    await leaveOut(ids[0]!);
    await drain();
    expect(lettersTo(to)).toEqual([]);

    await leaveOut(ids[1]!);
    await drain();
    expect(lettersTo(to)).toMatchObject([{ text: 'Here.', files: [] }]);
    expect(await (await start(ids[0]!)).json()).toMatchObject({ state: 'removed', have: [] });
    expect(await (await bringAll(ids[1]!, two)).json()).toMatchObject({ state: 'removed' });
    expect(await env.FILES.head(`files/${ids[1]}`)).toBeNull();
  });

  test('[FL4] a file that came in the same moment is not left out', async () => {
    const bytes = someBytes();
    const { ids, messageId } = await aReplyWith(bytes);
    await bringAll(ids[0]!, bytes);
    const late = await runMutation(deps, actorOf(anna), 'file.remove', { fileId: ids[0]!, messageId });

    expect(late).toMatchObject({ kind: 'refused', code: 'file.arrived' });
  });
});

describe('parts', () => {
  test('[FL6] that nobody has finished are swept away, and come again', async () => {
    const bytes = someBytes();
    const { ids } = await aReplyWith(bytes);
    await put(ids[0]!, 0, partOf(bytes, 0));
    await partsOf(env.FILES).sweep(60_000);
    expect(await partsOf(env.FILES).have(ids[0]!)).toEqual([0]);

    await partsOf(env.FILES).sweep(0);
    expect(await partsOf(env.FILES).have(ids[0]!)).toEqual([]);
    expect((await bringAll(ids[0]!, bytes)).status).toBe(200);
  });
});
