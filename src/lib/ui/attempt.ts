import { toast } from './toast.ts';

type Written = { kind: 'written' } | { kind: 'refused'; code: string };

/** What the person is told when a change was not written. */
type Words = { refused: (inputs: { reason: string }) => string; failed: () => string };

/** Makes a change and says why when it was not made. @returns whether it is written; if not, the words stay in their form */
export async function attempt(write: () => Promise<Written>, { refused, failed }: Words): Promise<boolean> {
  try {
    const written = await write();
    if (written.kind === 'written') return true;
    toast.error(refused({ reason: await reasonOf(written.code) }));
    return false;
  } catch {
    toast.error(failed());
    return false;
  }
}

/** Rarely needed, in six languages: the lists do without. A code is a poor reason, but not a wrong one. */
const reasonOf = (code: string): Promise<string> =>
  import('./refusal.ts').then(
    ({ refusalText }) => refusalText(code),
    () => code,
  );
