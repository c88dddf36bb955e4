/** What signing out now would lose, counted. */
export type Held = { waiting: number; attention: number; drafts: number; files: number };
