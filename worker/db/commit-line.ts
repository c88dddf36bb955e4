import { Line } from '../line.ts';
import { formOf } from './batch-statements.ts';
import type { Committed, Order } from './commit.ts';

/** Each brings the parameters of its guards, of which a statement may have a hundred. */
const MOST_TOGETHER = 12;

type Write = (orders: readonly Order[]) => Promise<Committed[]>;
type Asked = { order: Order; form: string | null };

/**
 * Group commit: D1 runs one batch at a time, so what is asked for meanwhile waits anyway, and is written as one batch when
 * its turn comes. Sixteen requests at once then cost a few batches, and rows of one kind are one statement.
 *
 * Only orders that have nothing in common ride together: none of their guards would be asked too early. When one of them
 * meets a conflict, or the batch fails in another way, each goes on by itself: what was written all the same is a
 * conflict then.
 */
export class CommitLine {
  readonly #line: Line<Asked, Committed>;

  /** @param hold as in `Line` */
  constructor(hold: (work: Promise<unknown>) => void) {
    this.#line = new Line({ hold, company, most: MOST_TOGETHER });
  }

  commit(order: Order, write: Write): Promise<Committed> {
    return this.#line.go({ order, form: formOf(order) }, async (all) => {
      const committed = await write(all.map((one) => one.order));
      return all.length > 1 && committed[0]!.kind === 'conflict' ? null : committed;
    });
  }
}

function company({ order, form }: Asked, waiting: readonly Asked[]): Asked[] {
  const about = new Set(order.about);
  return waiting.filter((one) => {
    const subjects = one.order.about ?? [];
    if (form === null || one.form === null || subjects.some((subject) => about.has(subject))) return false;
    for (const subject of subjects) about.add(subject);
    return true;
  });
}
