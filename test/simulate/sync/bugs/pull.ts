import type { Bugs } from './list.ts';

export const PULL_BUGS: Bugs = {
  moveAlone: {
    what: 'a move does not ship the root row',
    told: 'a page ends at a move',
    changes: [
      { file: 'worker/sync/patch.ts', from: 'return [...put(rootTable, entry.rootId), { op:', to: 'return [{ op:' },
    ],
  },
  moveAfterRow: {
    what: 'the move is logged behind the row it explains',
    told: 'an answer after a page that ends at the move',
    changes: [
      {
        file: 'worker/db/batch-log.ts',
        from: `return [...move, { ...entry, kind: change.op === 'delete' ? 'del' : 'put' }]`,
        to: `return [{ ...entry, kind: change.op === 'delete' ? 'del' : 'put' }, ...move]`,
      },
      {
        file: 'worker/db/batch-log.ts',
        from: 'idOf(change)}`, size)',
        to: 'idOf(change)}`, isRescoping(change) ? size - 1 : size)',
      },
      { file: 'worker/db/batch-log.ts', from: 'size - ends[index]! + 1', to: 'size - ends[index]!' },
    ],
  },
  baseAhead: {
    what: 'a root row that came ahead of its move counts as loaded',
    told: 'an answer after a page that ends ahead of the move',
    changes: [{ file: 'src/lib/store/loading.ts', from: '!card || card.seq > cursor', to: '!card' }],
  },
  baseWhileLoading: {
    what: 'a half-loaded conversation counts as seen',
    told: 'an answer after a page that ends at the move',
    changes: [
      {
        file: 'src/lib/store/write.ts',
        from: 'const base = loading ? 0 : state.cursor',
        to: 'const base = state.cursor',
      },
    ],
  },
  noMoveLog: {
    what: 'a change of scopes leaves no move',
    told: 'an answer after a page that ends at the move',
    changes: [{ file: 'worker/db/batch-statements.ts', from: 'WHERE id = ${id}`', to: 'WHERE id = ${id} AND 0`' }],
  },
  noEpoch: {
    what: 'the epoch is not compared',
    told: 'a page ends at a move',
    changes: [
      { file: 'worker/sync/push-group.ts', from: 'if (request.epoch !== epoch)', to: 'if (false)' },
      { file: 'worker/sync/pull.ts', from: 'if (request.epoch !== epoch)', to: 'if (false)' },
    ],
  },
  noHorizon: {
    what: 'a cursor below min_seq is served',
    told: 'a device sleeps longer than moves are remembered',
    changes: [{ file: 'worker/sync/pull.ts', from: 'if (request.cursor < minSeq)', to: 'if (false)' }],
  },
  noRemoved: {
    what: 'a lost scope drops nothing',
    told: 'a lost scope that a pending change replaces',
    changes: [
      {
        file: 'src/lib/store/base-changes.ts',
        from: 'if (root && !root.scopes',
        to: 'if (false && root && !root.scopes',
      },
    ],
  },
  dropByLostScope: {
    what: 'a lost scope drops a root that another scope shows',
    told: 'a page ends at a move',
    changes: [
      {
        file: 'src/lib/store/base-changes.ts',
        from: '!root.scopes.some((scope) => scopes.includes(scope))',
        to: 'root.scopes.some((scope) => lost.includes(scope))',
      },
    ],
  },
  dropByView: {
    what: 'drops are judged by the overlay instead of the base',
    told: 'a lost scope that a pending change replaces',
    changes: [
      { file: 'src/lib/store/base-changes.ts', from: 'work.base(key) as Client', to: 'work.row(key) as Client' },
    ],
  },
  skipUnsettled: {
    what: 'a resync is skipped though the backfill of the scope was not done',
    told: 'a card moves out of a backfill',
    changes: [
      {
        file: 'src/lib/store/base-changes.ts',
        from: `return typeof completeAt === 'number' && completeAt < seq`,
        to: 'return completeAt !== undefined',
      },
    ],
  },
  noClosure: {
    what: 'a child travels without its root',
    told: 'an answer after a page that ends ahead of the move',
    changes: [
      {
        file: 'worker/sync/patch.ts',
        from: '[...put(rootTable, entry.rootId), ...put(table, entry.rowId)]',
        to: 'put(table, entry.rowId)',
      },
    ],
  },
  childFirst: {
    what: 'snapshots send children first',
    told: 'a page ends at a move',
    changes: [
      {
        file: 'worker/sync/snapshot.ts',
        from: 'const tables = ORDER.slice(',
        to: 'const tables = ORDER.toReversed().slice(',
      },
    ],
  },
  keepOrphans: {
    what: 'a page may add a child whose root is not here',
    told: 'a card enters while a page is read',
    changes: [
      {
        file: 'src/lib/store/apply-snapshot.ts',
        from: 'if (isRoot || roots.has(root)) ',
        to: '',
      },
    ],
  },
  rootsOutlive: {
    what: 'cards remembered from the page before count as here, whatever has happened since',
    told: 'a card comes back between two pages',
    changes: [{ file: 'src/lib/store/roots-here.ts', from: 'known?.mark === markOf(state) ?', to: 'known ?' }],
  },
  noAsOf: {
    what: 'a page older than the cursor is applied',
    told: 'a card leaves behind a page',
    changes: [{ file: 'src/lib/store/apply-snapshot.ts', from: 'page.asOf < state.cursor || ', to: '' }],
  },
  noScopeVer: {
    what: 'a page of older scopes is applied',
    told: 'a page read between two rights',
    changes: [
      { file: 'src/lib/store/apply-snapshot.ts', from: ' || page.scopeVersion !== state.scopeVersion', to: '' },
    ],
  },
  noDropAhead: {
    what: 'a row is withheld from a device that holds its card until the move comes on a later page',
    told: 'an answer while the card is out of sight',
    changes: [{ file: 'worker/sync/patch.ts', from: 'moveLater.has(entry.rootId)', to: 'false' }],
  },
};
