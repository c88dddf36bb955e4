import { describe, expect, test } from 'vitest';
import {
  aConversation,
  aMessage,
  anIdentity,
  aRequest,
  aTask,
  by,
  byToken,
  codeOf,
  effectsOf,
  NOW,
  Rack,
  run,
  setOn,
} from '../../support/mutating.ts';

const args = {
  messageId: 'msg_2',
  conversationId: 'conv_1',
  requestId: 'req_1',
  taskId: 'task_1',
  identityId: 'id_1',
  text: 'Hello',
};
const anna = by('emp_anna');
const rack = () => new Rack(aConversation(), aRequest(), aTask(), anIdentity());

describe('reply.send', () => {
  test('[ST5] is queued to the address named, leaves after ten seconds, and answers what was new', () => {
    const outcome = run('reply.send', rack(), args, anna);

    expect(setOn(outcome, 'messages', 'msg_2')).toMatchObject({
      direction: 'out',
      state: 'queued',
      authorId: 'emp_anna',
      at: NOW,
      rootId: 'cl_1',
    });
    expect(setOn(outcome, 'tasks', 'task_1')).toEqual({ hasNewMessage: false });
    expect(setOn(outcome, 'conversations', 'conv_1')).toEqual({ lastMessageAt: NOW });
    expect(effectsOf(outcome)).toEqual([{ kind: 'send', messageId: 'msg_2', to: 'ilze@client.test', delayMs: 10_000 }]);
  });

  test('[AS7] whoever answers has seen the task', () => {
    const unseen = aTask({ acknowledgedAt: null, acknowledgeBy: NOW + 1, hasNewMessage: false });
    const outcome = run('reply.send', new Rack(aConversation(), aRequest(), unseen, anIdentity()), args, anna);

    expect(setOn(outcome, 'tasks', 'task_1')).toEqual({ acknowledgedAt: NOW, acknowledgeBy: null });
  });

  test('[ST5] a token writes as nobody in particular', () => {
    expect(setOn(run('reply.send', rack(), args, byToken), 'messages', 'msg_2')).toMatchObject({
      authorId: null,
      automatic: false,
    });
  });

  test('[ST5] a device whose clock is behind never moves the conversation backwards', () => {
    const outcome = run('reply.send', rack(), args, by('emp_anna', 'employee', 0));
    expect(setOn(outcome, 'conversations', 'conv_1')).toEqual({ lastMessageAt: NOW - 60_000 });
  });

  test.each([
    ['nobody has an address', { ...args, identityId: null }, rack(), 'reply.no-address'],
    [
      'a phone is no address',
      args,
      new Rack(aConversation(), aRequest(), aTask(), anIdentity({ kind: 'phone' })),
      'reply.no-address',
    ],
    [
      'the address is another client’s',
      args,
      new Rack(aConversation(), aRequest(), aTask(), anIdentity({ clientId: 'cl_2' })),
      'reply.no-address',
    ],
    [
      'the request is of another conversation',
      args,
      new Rack(aConversation(), aRequest({ conversationId: 'conv_2' }), aTask(), anIdentity()),
      'request.gone',
    ],
    [
      'the task is of another request',
      args,
      new Rack(aConversation(), aRequest(), aTask({ requestId: 'req_2' }), anIdentity()),
      'task.gone',
    ],
    ['the task is not to be seen', args, new Rack(aConversation(), aRequest(), anIdentity()), 'task.gone'],
    ['the conversation is not to be seen', args, new Rack(aRequest(), aTask(), anIdentity()), 'conversation.gone'],
    [
      'the id is taken',
      args,
      new Rack(aMessage({ id: 'msg_2' }), aConversation(), aRequest(), aTask(), anIdentity()),
      'message.exists',
    ],
  ])('[ST5] refused: %s', (_, wish, view, code) => {
    expect(codeOf(run('reply.send', view, wish, anna))).toBe(code);
  });
});

describe('reply.undo', () => {
  const undo = (facts: Parameters<typeof aMessage>[0], who = anna) =>
    run('reply.undo', new Rack(aMessage(facts)), { messageId: 'msg_1' }, who);

  test('[ST5] takes back an own reply that waits', () => {
    const outcome = undo({});
    expect(setOn(outcome, 'messages', 'msg_1')).toEqual({ state: 'undone' });
    expect(effectsOf(outcome)).toEqual([{ kind: 'unsend', messageId: 'msg_1' }]);
  });

  test('[ST5] not somebody else’s, not an automatic letter, not one on its way', () => {
    expect(codeOf(undo({}, by('emp_boss', 'owner')))).toBe('message.not-yours');
    expect(codeOf(undo({ automatic: true, authorId: null }, byToken))).toBe('message.gone');
    expect(codeOf(undo({ state: 'sent' }))).toBe('reply.too-late');
    expect(codeOf(undo({ direction: 'in' }))).toBe('message.gone');
  });
});

describe('reply.retry', () => {
  const retry = (facts: Parameters<typeof aMessage>[0]) =>
    run('reply.retry', new Rack(aMessage(facts)), { messageId: 'msg_1' }, by('emp_other'));

  test.each(['failed', 'unknown'] as const)('[ST5] whoever sees a reply that is %s may send it again', (state) => {
    const outcome = retry({ state, failure: 'mail.refused' });
    expect(setOn(outcome, 'messages', 'msg_1')).toEqual({ state: 'queued', failure: null });
    expect(effectsOf(outcome)).toEqual([{ kind: 'resend', messageId: 'msg_1' }]);
  });

  test('[ST5] what is sent, taken back or waiting is not sent again', () => {
    for (const state of ['sent', 'undone', 'queued'] as const)
      expect(codeOf(retry({ state }))).toBe('reply.not-failed');
  });
});

describe('note.add', () => {
  const note = { messageId: 'msg_2', conversationId: 'conv_1', requestId: 'req_1', text: 'Called' };

  test('[PR3] stays in the house: no effect, and the conversation keeps its place', () => {
    const outcome = run('note.add', new Rack(aConversation(), aRequest()), note, anna);
    expect(setOn(outcome, 'messages', 'msg_2')).toMatchObject({
      direction: 'note',
      state: 'noted',
      authorId: 'emp_anna',
    });
    expect(setOn(outcome, 'conversations', 'conv_1')).toBeUndefined();
    expect(effectsOf(outcome)).toEqual([]);
  });

  test('[PR3] refused for what does not belong together', () => {
    const stray = new Rack(aConversation(), aRequest({ conversationId: 'conv_2' }));
    expect(codeOf(run('note.add', stray, note, anna))).toBe('request.gone');
  });
});
