import type { Bugs } from './list.ts';

export const DEVICE_BUGS: Bugs = {
  noCAS: {
    what: 'every pull reply is applied',
    told: 'two tabs are answered in turn',
    changes: [
      { file: 'src/lib/store/apply-pull.ts', from: 'asked.gen !== state.gen || reply.gen !== state.gen || ', to: '' },
    ],
  },
  cursorCAS: {
    what: 'cursor and epoch are compared instead of the generation',
    told: 'an answer to the device that a copy was',
    changes: [
      {
        file: 'src/lib/store/apply-pull.ts',
        from: 'asked.gen !== state.gen || reply.gen !== state.gen || ',
        to: `('cursor' in asked && asked.cursor !== state.cursor) || `,
      },
    ],
  },
  casOutside: {
    what: 'the generation is compared in another transaction',
    told: 'two tabs are answered in turn',
    changes: [
      { file: 'src/lib/store/apply-pull.ts', from: 'asked.gen !== state.gen || reply.gen !== state.gen || ', to: '' },
      {
        file: 'test/simulate/sync/exchange.ts',
        from: 'if (mail.reply) return apply',
        to: `if (mail.reply?.kind === 'pull' && !mail.checked) {
    const { gen } = mail.device.store.table('meta').rows.get('state');
    if (gen === mail.asked.request.gen) world.network.push({ ...mail, checked: true });
    return;
  }
  if (mail.reply) return apply`,
      },
    ],
  },
  tornPull: {
    what: 'a pull is several transactions',
    told: 'a tab dies while it pulls',
    changes: [
      {
        file: 'src/lib/store/apply-pull.ts',
        from: `store.transaction('rw', SYNC_TABLES, async () =>
`,
        to: `(async (body) => body())(async () =>
`,
      },
    ],
  },
  tornWrite: {
    what: 'a write is two transactions',
    told: 'a tab dies while it writes',
    changes: [
      {
        file: 'src/lib/store/write.ts',
        from: `store.transaction('rw', SYNC_TABLES, async () => writeNow(store, mutation))`,
        to: 'writeNow(store, mutation)',
      },
    ],
  },
  ackOnPush: {
    what: 'the push reply drops the overlay',
    told: 'a colleague speaks between reading and writing',
    changes: [
      { file: 'src/lib/store/settle.ts', from: ' && result.seq <= work.state.cursor', to: '' },
      {
        file: 'src/lib/store/apply-push.ts',
        from: `  if (reply.results.some(({ status }) => status === 'fork'))`,
        to: `  const { settle } = await import('./settle.ts');
  const { replay } = await import('./overlay.ts');
  const changed = new Set();
  const outbox = await settle(store, work, { outbox: await store.outbox.toArray(), changed, now: 0 });
  await store.outbox.bulkPut(await replay(store, work, { outbox, changed }));
  if (reply.results.some(({ status }) => status === 'fork'))`,
      },
    ],
  },
  ackEarly: {
    what: 'acks run ahead of the page',
    told: 'an answer to the device that a copy was',
    changes: [
      { file: 'worker/sync/pull.ts', from: '.filter((fate) => fate.seq <= to)', to: '' },
      { file: 'src/lib/store/settle.ts', from: ' && result.seq <= work.state.cursor', to: '' },
    ],
  },
  replayAll: {
    what: 'pending mutations are replayed over rows not rewound',
    told: 'an answer to the device that a copy was',
    changes: [
      {
        file: 'src/lib/store/overlay.ts',
        from: `    for (const key of dirty) work.rewind(key);
`,
        to: '',
      },
      {
        file: 'src/lib/store/overlay.ts',
        from: 'outbox.filter((row) => touched.get(row.written)!.some((key) => dirty.has(key)))',
        to: 'outbox',
      },
    ],
  },
  replayUntied: {
    what: 'only the changed rows are rewound, not those tied to them',
    told: 'rows change under what waits',
    changes: [
      {
        file: 'src/lib/store/overlay.ts',
        from: `    while (spread(outbox, touched, dirty));
`,
        to: '',
      },
      { file: 'src/lib/store/overlay.ts', from: 'return again ? [] : null', to: 'return null' },
    ],
  },
  touchWritesOnly: {
    what: 'rows only read are not tied',
    told: 'a restore forgets what was taken and what was refused',
    changes: [{ file: 'src/lib/store/run.ts', from: 'touch(work, known.mutator.keys(known.args))', to: 'new Set()' }],
  },
};
