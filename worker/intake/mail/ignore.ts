import { commit } from '../../db/commit.ts';
import { enterFate, enterLetter } from '../../db/queries/inputs.ts';
import { inputIs, setInputState } from '../../db/queries/mail-inbox.ts';
import type { MailDeps } from './deps.ts';
import type { Understood } from './understand.ts';

/** Enters a letter that makes nothing, with the reason; its raw stays readable like any other's. */
export async function ignoreLetter(
  { db, now }: Pick<MailDeps, 'db' | 'now'>,
  { input, journal }: Understood,
  reason: string,
): Promise<boolean> {
  const fate = { fate: 'ignored', reason } as const;
  const committed = await commit(
    db,
    {
      guards: [inputIs(input.key, input.state)],
      also: [
        setInputState(db, input.key, 'ignored'),
        enterFate(db, { channel: 'mail', key: input.key, ...fate }, now()),
        enterLetter(db, journal, { ...fate, effect: input.key }, now()),
      ],
    },
    now(),
  );
  return committed.kind === 'committed';
}
