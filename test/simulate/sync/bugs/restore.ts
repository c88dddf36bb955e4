import type { Bugs } from './list.ts';

export const RESTORE_BUGS: Bugs = {
  noReplay: {
    what: 'a new epoch hands nothing back',
    told: 'a restore forgets what was taken and what was refused',
    changes: [
      { file: 'src/lib/store/hand-back.ts', from: 'store.journal.filter(isEarlier).toArray()', to: '[]' },
      { file: 'src/lib/store/hand-back.ts', from: 'store.attention.filter(isEarlier).toArray()', to: '[]' },
    ],
  },
  replayAckedOnly: {
    what: 'a new epoch does not hand back refusals',
    told: 'a restore forgets what was taken and what was refused',
    changes: [{ file: 'src/lib/store/hand-back.ts', from: 'store.attention.filter(isEarlier).toArray()', to: '[]' }],
  },
  seqReused: {
    what: 'a restored server gives sequences out again',
    told: 'a reply had seen later sequences',
    changes: [
      {
        file: 'worker/local/backup/raise-epoch.ts',
        from: ', seq = ${epoch * EPOCH_SPAN}`',
        to: '`',
      },
    ],
  },
  orderByArrival: {
    what: 'messages handed back sort by their second arrival',
    told: 'an answer comes back before what it answers',
    changes: [
      {
        file: 'worker/mutations/earlier.ts',
        from: 'const at = stampOf(wish, now)',
        to: 'const at = now',
      },
      { file: 'worker/mutations/earlier.ts', from: 'return was?.done ?', to: 'return false ?' },
    ],
  },
  restoreResends: {
    what: 'a restore leaves sends queued',
    told: 'a backup before the letter left',
    changes: [
      {
        file: 'worker/local/backup/raise-epoch.ts',
        from: `kind = 'mail' AND state IN ('queued', 'sending')\``,
        to: `kind = 'mail' AND 0\``,
      },
    ],
  },
  replayResends: {
    what: 'replies handed back are sent again',
    told: 'a letter left and is forgotten',
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
    told: 'two sweepers side by side',
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
    told: 'two sweepers side by side',
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
    told: 'a sweeper dies after sending',
    changes: [
      { file: 'worker/db/queries/outbox.ts', from: `, sql\`\${outbox.kind} <> 'mail'\``, to: '' },
      { file: 'worker/outbox/drain.ts', from: 'await recordLost(deps);', to: '' },
    ],
  },
};
