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
    ...facts,
  },
});

const rack = (...rows: Row[]) => new Rack(aConversation(), aRequest(), anIdentity(), ...rows);
type Attached = typeof FILE & { from?: string };
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
    });
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

  test('that are gone are missed', () => {
    expect(codeOf(send(rack(), [{ ...FILE, from: 'msg_old' }]))).toBe('file.gone');
  });
});
