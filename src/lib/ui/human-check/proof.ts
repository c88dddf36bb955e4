/** Something that can show that a person (or at least their patience) is here. */
export type HumanCheck = {
  /** Begins in the background; safe to call at each keystroke. */
  begin(): void;
  /** The proof for one sending. @throws {CheckUnreachable} when none can be had now; asking again tries again */
  proof(): Promise<string>;
  /** The last proof has been answered: every one counts once. */
  used(): void;
};

/** The check could not be asked; the words are innocent. */
export class CheckUnreachable extends Error {}

/** Runs `make` once and keeps its result until it is used; a failure is forgotten at once. */
export function onceUntilUsed(make: () => Promise<string>): HumanCheck {
  let running: Promise<string> | undefined;
  const proof = () => {
    running ??= make().catch((cause: unknown) => {
      running = undefined;
      throw new CheckUnreachable('no proof', { cause });
    });
    return running;
  };
  return {
    proof,
    // Nobody waits yet, so nobody is told; the one who sends asks again.
    begin: () => void proof().catch(() => undefined),
    used: () => (running = undefined),
  };
}
