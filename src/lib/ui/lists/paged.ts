/** A list that comes by pages, as what shows it must know it. `key` is a page's own; another list's pages have others. */
export type Paged<R> = {
  readonly pages: readonly { readonly key: number; readonly rows: readonly R[] }[];
  readonly isEmpty: boolean;
  readonly loaded: boolean;
  readonly more: boolean;
  readonly error: unknown;
  loadMore: () => void;
  /** A page has come into sight, or left it. */
  sees: (page: number, seen: boolean) => void;
};
