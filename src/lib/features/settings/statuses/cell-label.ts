import { m } from '#messages';

/** What a tick says, for those who do not see row and column. */
export const cellLabel = (from: string, to: string, back: boolean): string =>
  back ? m.statuses_cell_back({ from, to }) : m.statuses_cell({ from, to });
