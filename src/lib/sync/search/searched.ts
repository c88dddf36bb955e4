/** The tables that are searched; cards before what hangs on them, so that a request is known when its messages come. */
export const SEARCHED = ['clients', 'identities', 'people', 'contacts', 'requests', 'tasks', 'messages'] as const;
export type Searched = (typeof SEARCHED)[number];
