import { describe, expect, test } from 'vitest';
import { waysOut } from '$lib/features/attention/ways-out.ts';
import { asText, writtenFields } from '$lib/features/attention/written-fields.ts';
import type { AttentionCase } from '$lib/store/queries/attention-cases.ts';

const TALK = { conversationId: 'conv_1' };
const PLACE = { requestId: 'req_2', taskId: 'task_2', identityId: 'id_1' };

const aCase = (more: Partial<AttentionCase> = {}): AttentionCase => ({
  id: 'mut_1',
  name: 'reply.send',
  code: 'client.gone',
  args: {},
  at: 0,
  written: 1,
  base: 0,
  conversationId: 'conv_1',
  text: 'Yes, in blue.',
  now: { client: null, conversationId: 'conv_1', task: null, request: null, newest: null },
  openTaskId: 'task_1',
  names: {},
  replyPlace: PLACE,
  blockedBy: null,
  dependants: [],
  ...more,
});

describe('ways out of a refusal', () => {
  test('[NA2] a reply to a thread that moved on is looked at in its conversation, never sent blind', () => {
    expect(waysOut(aCase({ code: 'reply.unseen' }))).toEqual(['see-conversation', 'note']);
  });

  test('[NA3] a reply whose request is gone can go to what is open now', () => {
    expect(waysOut(aCase({ code: 'request.gone' }))).toEqual(['reply-now', 'again', 'note']);
    expect(waysOut(aCase({ code: 'request.gone', replyPlace: null }))).toEqual(['again', 'note']);
  });

  test('[NA3] a reply whose files are gone can go without them', () => {
    expect(waysOut(aCase({ code: 'file.gone' }))).toEqual(['reply-without-files', 'note']);
  });

  test('[NA3] a task whose taker cannot have it can be given to another, while it is open', () => {
    const task = { id: 'task_1', status: 'open', result: null, teamId: 'team_1', holderName: null } as const;
    const handover = { name: 'task.handover', code: 'employee.cannot-see', text: '' };
    const now = { ...aCase().now, task };
    expect(waysOut(aCase({ ...handover, now }))).toEqual(['hand-over', 'again']);
    expect(waysOut(aCase({ ...handover, now: { ...now, task: { ...task, status: 'done' } } }))).toEqual(['again']);
  });

  test('[NA3] what cannot change back is not tried again, and its words can stay as a note', () => {
    expect(waysOut(aCase({ name: 'task.complete', code: 'task.done' }))).toEqual(['note']);
    expect(waysOut(aCase({ name: 'note.add', code: 'message.exists' }))).toEqual([]);
    expect(waysOut(aCase({ name: 'note.add', code: 'file.gone' }))).toEqual(['note']);
    expect(waysOut(aCase({ name: 'task.complete', code: 'task.done', text: '' }))).toEqual([]);
  });

  test('[NA4] what rests on something refused waits for it, and goes with it', () => {
    const other = { id: 'mut_0', name: 'client.create' };
    expect(waysOut(aCase({ blockedBy: other }))).toEqual(['note']);
    expect(waysOut(aCase({ name: 'client.create', text: '', dependants: [other] }))).toEqual(['again-with-dependants']);
  });
});

describe('what was written', () => {
  test('[NA1] is shown in full, people by their names and ids not at all', () => {
    const args = {
      taskId: 'task_1',
      employeeId: 'emp_1',
      note: { messageId: 'msg_1', text: 'Second\nline' },
      at: null,
    };
    expect(writtenFields({ args, names: { emp_1: 'Bea' } })).toEqual([
      { label: 'To whom', value: 'Bea' },
      { label: 'Your words', value: 'Second\nline' },
    ]);
  });

  test('[NA1] is copied with the names of its fields, a single one without', () => {
    const args = { ...TALK, text: 'Yes' };
    expect(asText(writtenFields({ args, names: {} }))).toBe('Yes');
    expect(asText(writtenFields({ args: { ...args, future: 'thing' }, names: {} }))).toBe(
      'Your words: Yes\nfuture: thing',
    );
  });
});
