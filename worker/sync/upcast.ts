import { argsVersionOf } from '#protocol/mutations';
import { refused, type Refused } from '#domain/mutations/mutation';
import type { Envelope } from '#protocol/sync';

/** Reads the arguments of one older version as those of the next. */
export type Upcaster = (args: unknown) => unknown;
/** By mutation name and the version they read. */
export type Upcasters = Readonly<Record<string, Readonly<Record<number, Upcaster>>>>;

/**
 * An envelope may have waited on a device for months, so a change of arguments that older envelopes cannot follow raises
 * the version in `ARGS_VERSIONS` and leaves an upcaster here, for 180 days from the release that brought it. A field that
 * may be missing needs neither.
 */
const UPCASTERS: Upcasters = {};

type Lifted = { kind: 'lifted'; args: unknown } | Refused;

/** The arguments as this version names them, step by step. One of a version this server never knew is from a newer app. */
export function upcast(
  { name, v, args }: Pick<Envelope, 'name' | 'v' | 'args'>,
  { upcasters = UPCASTERS, newest = argsVersionOf(name) }: { upcasters?: Upcasters; newest?: number } = {},
): Lifted {
  if (v > newest) return refused('mutation.newer');
  let lifted = args;
  for (let version = v; version < newest; version += 1) {
    const step = upcasters[name]?.[version];
    if (!step) return refused('mutation.too-old');
    lifted = step(lifted);
  }
  return { kind: 'lifted', args: lifted };
}
