import type { Bugs } from './list.ts';

export const RESTORE_BUGS: Bugs = {
  noReplay: {
    what: 'a new epoch hands nothing back',
    changes: [
      { file: 'src/lib/store/hand-back.ts', from: 'store.journal.filter(isEarlier).toArray()', to: '[]' },
      { file: 'src/lib/store/hand-back.ts', from: 'store.attention.filter(isEarlier).toArray()', to: '[]' },
    ],
  },
  replayAckedOnly: {
    what: 'a new epoch does not hand back refusals',
    changes: [{ file: 'src/lib/store/hand-back.ts', from: 'store.attention.filter(isEarlier).toArray()', to: '[]' }],
  },
  seqReused: {
    what: 'a restored server gives sequences out again',
    changes: [
      { file: 'test/simulate/sync/faults.ts', from: 'SET epoch = ?, seq = ?', to: 'SET epoch = ?, seq = seq + 0 * ?' },
    ],
  },
  orderByArrival: {
    what: 'messages handed back sort by their second arrival',
    changes: [
      {
        file: 'worker/mutations/earlier.ts',
        from: 'const at = Math.min(earlier.was?.at ?? now, now)',
        to: 'const at = now',
      },
      { file: 'worker/mutations/earlier.ts', from: 'return was?.done ?', to: 'return false ?' },
    ],
  },
  restoreResends: {
    what: 'a restore leaves sends queued',
    changes: [{ file: 'test/simulate/sync/faults.ts', from: 'await forgetSends(world);', to: '' }],
  },
  replayResends: {
    what: 'replies handed back are sent again',
    changes: [
      {
        file: 'worker/mutations/earlier.ts',
        from: `return [{ kind: 'unsure', messageId: effect.messageId, to: effect.to }]`,
        to: 'return [effect]',
      },
      { file: 'worker/mutations/earlier.ts', from: `...(change.row.state === 'queued' ? UNKNOWN : {})`, to: '' },
    ],
  },
  effectInline: {
    what: 'effects are attempted but not written down',
    changes: [
      {
        file: 'worker/mutations/effects.ts',
        from: 'return [queueMail({ ...effect, dueAt: now + effect.delayMs }, now)]',
        to: 'return []',
      },
    ],
  },
  claimBlind: {
    what: 'sending is claimed by a read and a write',
    changes: [
      {
        file: 'worker/db/queries/outbox.ts',
        from: `  const rows = await db
    .update(outbox)`,
        to: `  const seen = (await due).map(({ id }) => id);
  const rows = await db
    .update(outbox)`,
      },
      { file: 'worker/db/queries/outbox.ts', from: 'inArray(outbox.id, due)', to: 'inArray(outbox.id, seen)' },
    ],
  },
  resendUnknown: {
    what: 'the sweeper sends again what was in mid-send',
    changes: [
      { file: 'worker/db/queries/outbox.ts', from: `, sql\`\${outbox.kind} <> 'mail'\``, to: '' },
      { file: 'worker/outbox/drain.ts', from: 'await recordLost(deps);', to: '' },
    ],
  },
};
