import { addFill, ORG_SCOPE } from './base-changes.ts';
import type { Store } from './database.ts';
import { openWorkspace } from './open.ts';
import { ORG_ROOT } from '#domain/model';

/** Rows that another version of the app could not read may be readable now: what they hang on is fetched again. */
export function askAgain(store: Store): Promise<void> {
  return store.transaction('rw', store.meta, async () => {
    const work = await openWorkspace(store);
    const { state } = work;
    const older = state.unreadable.filter(({ app }) => app !== store.app);
    if (older.length === 0) return;
    for (const root of new Set(older.map((it) => it.root))) {
      addFill(work, root === ORG_ROOT ? { kind: 'scope', of: ORG_SCOPE } : { kind: 'root', of: root });
    }
    state.unreadable = state.unreadable.filter(({ app }) => app === store.app);
    await work.flush();
  });
}
