import type { LoopReport } from './loop.ts';

/** What tabs of one employee tell each other. */
export type TabMessage =
  /** Something was written, or somebody asks for fresh rows: the leader should sync. */
  | { kind: 'kick' }
  /** A new tab asks how things stand. */
  | { kind: 'hello' }
  | { kind: 'report'; report: LoopReport }
  /** The leader is awake. */
  | { kind: 'beat' }
  /** The session is over: close the database, show the sign-in. */
  | { kind: 'ended' };

export type Tabs = { tell: (message: TabMessage) => void; close: () => void };

const nameOf = (employeeId: string): string => `frontdesk-${employeeId}`;

/** @param heard called with what other tabs say, never with one's own words */
export function joinTabs(employeeId: string, heard: (message: TabMessage) => void): Tabs {
  const channel = new BroadcastChannel(nameOf(employeeId));
  channel.addEventListener('message', (event: MessageEvent<TabMessage>) => heard(event.data));
  return {
    tell: (message) => channel.postMessage(message),
    close: () => channel.close(),
  };
}

/** Tells every tab that the session is over; whoever says it is about to close their own. */
export function tellEnded(employeeId: string): void {
  const tabs = joinTabs(employeeId, () => undefined);
  tabs.tell({ kind: 'ended' });
  tabs.close();
}
