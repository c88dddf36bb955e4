import { apart, Line } from '../line.ts';
import { formOf } from './batch-statements.ts';
import type { Committed, Order } from './commit.ts';

/** A batch has some two dozen statements, however many ride in it, and rows of one kind are one parameter: 2 MB at most. */
const MOST_TOGETHER = 16;

/** Each brings the parameters of its guards into one statement, which may have a hundred, one of them its own. */
const MOST_PARAMETERS = 99;

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

function company(first: Asked, waiting: readonly Asked[]): Asked[] {
  if (first.form === null) return [];
  const going = unrelated(
    first,
    waiting.filter(({ form }) => form !== null),
  );
  let parameters = parametersOf(first);
  return going.filter((one) => {
    parameters += parametersOf(one);
    return parameters <= MOST_PARAMETERS;
  });
}

const unrelated = apart<Asked>(({ order: { about = [] } }) => about);

/** What is bound stands in a guard as it was given, all else as an object of drizzle's. */
const parametersOf = ({ order: { guards = [] } }: Asked): number =>
  guards.flatMap(({ queryChunks }) => queryChunks.filter((chunk) => typeof chunk !== 'object')).length;
