/** An invariant that does not hold. `kind` is what failures are counted by. */
export class Violation extends Error {
  readonly kind: string;

  constructor(kind: string, detail = '') {
    super(`${kind} ${detail}`);
    this.kind = kind;
  }
}

export function fail(kind: string, detail = ''): never {
  throw new Violation(kind, detail);
}

/** Equal in all that JSON can say; a field that is undefined is one that is not there. */
export function same(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  const left = a as Record<string, unknown>;
  const right = b as Record<string, unknown>;
  for (const name in left) if (!same(left[name], right[name])) return false;
  for (const name in right) if (left[name] === undefined && right[name] !== undefined) return false;
  return true;
}
