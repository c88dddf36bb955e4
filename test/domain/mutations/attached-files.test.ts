import { describe, expect, test } from 'vitest';
import type { MessageFile } from '#domain/model';
import { MAX_LETTER_FILES_BYTES } from '#domain/outgoing';
import {
  aConversation,
  aMessage,
  anIdentity,
  aRequest,
  by,
  codeOf,
  Rack,
  run,
  setOn,
  type Row,
} from '../../support/mutating.ts';

const FILE = { id: 'file_1', name: 'price list.pdf', mediaType: 'application/pdf', size: 100 };

const aFile = (facts: Partial<MessageFile> = {}): Row => ({
  table: 'files',
  row: {
    ...FILE,
    rev: 1,
    seq: 1,
    rootId: 'cl_1',
    clientId: 'cl_1',
    conversationId: 'conv_1',
    messageId: 'msg_old',
    state: 'there',
    hash: null,
    ...facts,
  },
});

const rack = (...rows: Row[]) => new Rack(aConversation(), aRequest(), anIdentity(), ...rows);
type Attached = typeof FILE & { from?: string; hash?: string };
const send = (view: Rack, files: readonly Attached[]) =>
  run(
    'reply.send',
    view,
    {
      messageId: 'msg_new',
      conversationId: 'conv_1',
      requestId: 'req_1',
      taskId: null,
      identityId: 'id_1',
      text: 'Here it is.',
      files,
    },
    by('emp_anna'),
  );

describe('files of a reply', () => {
  test('hang on its message and on the client’s card', () => {
    expect(setOn(send(rack(), [FILE]), 'files', 'file_1')).toEqual({
      ...FILE,
      rootId: 'cl_1',
      clientId: 'cl_1',
      conversationId: 'conv_1',
      messageId: 'msg_new',
      state: 'there',
      hash: null,
    });
  });

  test('[FL1] that follow it are expected from then on', () => {
    const hash = 'ab'.repeat(32);

    expect(setOn(send(rack(), [{ ...FILE, hash }]), 'files', 'file_1')).toMatchObject({ state: 'expected', hash });
  });

  test('together are no more than a letter can carry', () => {
    const half = MAX_LETTER_FILES_BYTES / 2;
    const files = [half, half].map((size, index) => ({ ...FILE, id: `file_${index}`, size }));

    expect(codeOf(send(rack(), files))).toBe('applied');
    expect(codeOf(send(rack(), [...files, FILE]))).toBe('reply.too-large');
  });

  test('one file is not attached twice, nor to a second message', () => {
    expect(codeOf(send(rack(), [FILE, FILE]))).toBe('file.taken');
    expect(codeOf(send(rack(aFile()), [FILE]))).toBe('file.taken');
  });

  test('of a reply that was taken back go with the next one', () => {
    const view = rack(aFile(), aMessage({ id: 'msg_old', state: 'undone' }));

    expect(setOn(send(view, [{ ...FILE, from: 'msg_old' }]), 'files', 'file_1')).toEqual({ messageId: 'msg_new' });
  });

  test.each([
    ['that was not taken back', { state: 'queued' }, {}, 'file.taken'],
    ['of another conversation', { state: 'undone' }, { conversationId: 'conv_2' }, 'file.taken'],
    ['that another message has by now', { state: 'undone' }, { messageId: 'msg_other' }, 'file.taken'],
  ] as const)('of a message %s they do not', (_, message, file, code) => {
    const view = rack(aFile(file), aMessage({ id: 'msg_old', ...message }));

    expect(codeOf(send(view, [{ ...FILE, from: 'msg_old' }]))).toBe(code);
  });

  test('[FL4] that were left out do not come along', () => {
    const view = rack(aFile({ state: 'removed' }), aMessage({ id: 'msg_old', state: 'undone' }));

    expect(codeOf(send(view, [{ ...FILE, from: 'msg_old' }]))).toBe('file.taken');
  });

  test('that are gone are missed', () => {
    expect(codeOf(send(rack(), [{ ...FILE, from: 'msg_old' }]))).toBe('file.gone');
  });
});

describe('[FL4] leaving a file out', () => {
  const leaveOut = (view: Rack, fileId = 'file_1', messageId = 'msg_old') =>
    run('file.remove', view, { fileId, messageId }, by('emp_anna'));
  const awaited = () => rack(aFile({ state: 'expected' }), aMessage({ id: 'msg_old' }));

  test('marks it, and lets its letter leave', () => {
    expect(setOn(leaveOut(awaited()), 'files', 'file_1')).toEqual({ state: 'removed' });
    expect(leaveOut(awaited())).toMatchObject({ effects: [{ kind: 'complete-letter', messageId: 'msg_old' }] });
  });

  test.each([
    ['has come', 'there', 'file.arrived'],
    ['is left out already', 'removed', 'file.gone'],
  ] as const)('that %s is refused', (_, state, code) => {
    expect(codeOf(leaveOut(rack(aFile({ state }), aMessage({ id: 'msg_old' }))))).toBe(code);
  });

  test('asks for the file of this very message', () => {
    expect(codeOf(leaveOut(awaited(), 'file_other'))).toBe('file.gone');
    expect(codeOf(leaveOut(awaited(), 'file_1', 'msg_other'))).toBe('file.gone');
  });
});

describe('files of a note', () => {
  const addNote = (view: Rack, files: readonly Attached[]) =>
    run(
      'note.add',
      view,
      { messageId: 'msg_new', conversationId: 'conv_1', requestId: 'req_1', text: 'Look.', files },
      by('emp_anna'),
    );

  test('[FL1] hang on it as on a reply, and come later where only their content is told', () => {
    const row = { rootId: 'cl_1', clientId: 'cl_1', conversationId: 'conv_1', messageId: 'msg_new' };
    expect(setOn(addNote(rack(), [FILE]), 'files', 'file_1')).toEqual({ ...FILE, ...row, state: 'there', hash: null });
    const hash = 'a'.repeat(64);
    expect(setOn(addNote(rack(), [{ ...FILE, hash }]), 'files', 'file_1')).toMatchObject({ state: 'expected', hash });
  });

  test('[FL1] have the limits that those of a reply have', () => {
    expect(codeOf(addNote(rack(), [{ ...FILE, size: MAX_LETTER_FILES_BYTES + 1 }]))).toBe('reply.too-large');
    expect(codeOf(addNote(rack(aFile(), aMessage({ id: 'msg_old' })), [FILE]))).toBe('file.taken');
  });

  test('[FL1] may have been those of a reply that was taken back', () => {
    const view = rack(aFile(), aMessage({ id: 'msg_old', state: 'undone' }));
    expect(setOn(addNote(view, [{ ...FILE, from: 'msg_old' }]), 'files', 'file_1')).toEqual({ messageId: 'msg_new' });
  });
});
