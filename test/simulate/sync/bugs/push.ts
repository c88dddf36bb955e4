import type { Bugs } from './list.ts';

export const PUSH_BUGS: Bugs = {
  noMutTable: {
    what: 'results are not recorded by mutation id',
    told: 'an answer after a page that ends ahead of the move',
    changes: [{ file: 'worker/sync/push-group.ts', from: 'fates.length > 0 ?', to: 'false ?' }],
  },
  dropRejected: {
    what: 'a refusal is not recorded',
    told: 'an answer after a page that ends ahead of the move',
    changes: [
      {
        file: 'worker/sync/push-group.ts',
        from: 'recordFates(deps.db, device, fates)',
        to: `recordFates(deps.db, device, fates.filter(({ status }) => status === 'ok'))`,
      },
    ],
  },
  rejNoAdvance: {
    what: 'a refusal does not advance last_n',
    told: 'a refusal, and what stands behind it',
    changes: [
      {
        file: 'worker/sync/push-group.ts',
        from: 'fates, lastN: numbered.lastN }',
        to: `fates, lastN: fates.some(({ status }) => status === 'rejected') ? (loaded.device?.lastN ?? 0) : numbered.lastN }`,
      },
    ],
  },
  noLastN: {
    what: 'numbers at or below last_n are accepted',
    told: 'an answer to the device that a copy was',
    changes: [{ file: 'worker/sync/number.ts', from: 'n <= lastN || ids.has(id)', to: 'ids.has(id)' }],
  },
  forkUndetected: {
    what: 'a used number with another id is taken for a repeat',
    told: 'an answer to the device that a copy was',
    changes: [
      { file: 'worker/sync/number.ts', from: `status: 'fork', expected: lastN + 1`, to: `status: 'ok', seq: 0` },
    ],
  },
  staleDevice: {
    what: 'answers to the old device id still count after a fork',
    told: 'an answer to the device that a copy was',
    changes: [
      { file: 'src/lib/store/apply-push.ts', from: ' || asked.device !== state.device', to: '' },
      { file: 'src/lib/store/settle.ts', from: 'n: state.n, result: null', to: 'n: state.n' },
      {
        file: 'src/lib/store/settle.ts',
        from: `  state.gen += 1;
`,
        to: '',
      },
    ],
  },
  dupEarlyReturn: {
    what: 'a known id returns early and does not advance last_n',
    told: 'an answer to the device that a copy was',
    changes: [{ file: 'worker/sync/number.ts', from: 'if (n === lastN + 1) lastN = n;', to: '' }],
  },
  guardLast: {
    what: 'the guard comes after the updates',
    told: 'an answer after a page that ends ahead of the move',
    changes: [
      {
        file: 'worker/db/batch-statements.ts',
        from: '{ guards, entries: log.length }',
        to: '{ guards: [], entries: log.length }',
      },
      {
        file: 'worker/db/batch-statements.ts',
        from: `alsoStatement(db, run)),
    ),
  ];`,
        to: `alsoStatement(db, run)),
    ),
    allocation(db, { guards, entries: 0 }),
  ];`,
      },
    ],
  },
  guardRowsOnly: {
    what: 'guards watch rows, not the conversation a reply was judged by',
    told: 'a colleague speaks between reading and writing',
    changes: [{ file: 'worker/mutations/batch.ts', from: 'if (judged.length > 0)', to: 'if (false)' }],
  },
  guardNoPermission: {
    what: 'permission rows are not guarded',
    told: 'a right is lost between reading and writing',
    changes: [{ file: 'worker/mutations/batch.ts', from: '...permissionGuards(loaded, actor)', to: '' }],
  },
  guardNoLastN: {
    what: 'last_n is not guarded',
    told: 'the shorter of two pushes writes last',
    changes: [{ file: 'worker/sync/push-group.ts', from: ', deviceIsAt(device, loaded.device)', to: '' }],
  },
  seqOutside: {
    what: 'sequences are allocated before the batch',
    told: 'a reader between counting and writing',
    changes: [
      { file: 'worker/db/batch-statements.ts', from: 'entries: log.length }', to: 'entries: 0 }' },
      {
        file: 'worker/db/commit.ts',
        from: '    const results = await db.batch',
        to: `    const { sql } = await import('drizzle-orm');
    const { logEntries } = await import('./batch-log.ts');
    const taken = orders.flatMap(({ changes = [], now }) => changes.flatMap((one) => logEntries(one, now))).length;
    await db.run(sql\`UPDATE sync_head SET seq = seq + \${taken}\`);
    const results = await db.batch`,
      },
    ],
  },
  noBase: {
    what: 'replies are not held',
    told: 'an answer after a page that ends ahead of the move',
    changes: [{ file: 'worker/mutations/decide.ts', from: `? refused('reply.unseen') : null`, to: '? null : null' }],
  },
};
