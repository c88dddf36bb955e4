import { ask } from '#domain/assignment/ask';
import { applyNews } from '#domain/assignment/news';
import { asked, ended, makeBook } from '../load-book.ts';
import type { Random } from '../../support/random.ts';
import { EMPLOYEES, INBOXES, worksIn, type Arrival } from './arrivals.ts';

/** What a chooser may look at: open tasks by employee and inbox. */
export type Desk = { openIn(employee: number, inbox: number): number; open(employee: number): number };

export type Chooser = {
  /** @returns whom each of those that come at one moment goes to, in their order */
  choose(arrivals: readonly Arrival[], desk: Desk, at: number): number[];
  /** A task was completed. */
  done(taskId: string, inbox: number, at: number): void;
};

export const EVERYBODY = Array.from({ length: EMPLOYEES }, (_, employee) => employee);
export const membersOf = (inbox: number): number[] => EVERYBODY.filter((employee) => worksIn(employee, inbox));

/** One after another in each inbox, whatever they carry: what most helpdesks do from the beginning. */
function roundRobin(): Chooser {
  const next = Array.from({ length: INBOXES }, () => 0);
  const choose = ({ inbox }: Arrival) => {
    const members = membersOf(inbox);
    const turn = next[inbox] ?? 0;
    next[inbox] = (turn + 1) % members.length;
    return members[turn] ?? 0;
  };
  return { choose: (arrivals) => arrivals.map(choose), done: () => undefined };
}

/** The least open tasks of this inbox, exactly counted; what somebody carries elsewhere is not seen. */
const leastBusyOfInbox = (random: Random): Chooser => ({
  choose(arrivals, desk) {
    const given: { inbox: number; employee: number }[] = [];
    for (const { inbox } of arrivals) {
      const here = (employee: number) =>
        desk.openIn(employee, inbox) + given.filter((one) => one.inbox === inbox && one.employee === employee).length;
      given.push({ inbox, employee: least(membersOf(inbox), here, random) });
    }
    return given.map(({ employee }) => employee);
  },
  done: () => undefined,
});

/** The least open tasks anywhere, read and then written: those that come at one moment all read the same. */
const readThenWrite = (random: Random): Chooser => ({
  choose: (arrivals, desk) => arrivals.map(({ inbox }) => least(membersOf(inbox), desk.open, random)),
  done: () => undefined,
});

const teamOf = (inbox: number) => `inbox-${inbox}`;

/** Ours: the very load book of the Dispatcher. */
function frontdesk(): Chooser {
  const book = makeBook(
    EVERYBODY.map(String),
    Array.from({ length: INBOXES }, (_, inbox) => ({ id: teamOf(inbox), memberIds: membersOf(inbox).map(String) })),
  );
  const choose = ({ taskId, inbox }: Arrival, at: number) => {
    const answer = ask(book, asked(taskId, teamOf(inbox)), at);
    if (answer.kind !== 'granted') throw new Error(`${taskId} was not granted`);
    return Number(answer.employeeId);
  };
  return {
    choose: (arrivals, _, at) => arrivals.map((arrival) => choose(arrival, at)),
    done: (taskId, inbox, at) => void applyNews(book, [ended(taskId, teamOf(inbox))], at),
  };
}

/** Chance breaks a peer's ties: by id, as a database answers, they would look worse than they are. */
function least(members: readonly number[], load: (employee: number) => number, random: Random): number {
  const smallest = Math.min(...members.map(load));
  return random.pick(members.filter((employee) => load(employee) === smallest));
}

export const CHOOSERS: Readonly<Record<string, (random: Random) => Chooser>> = {
  'round robin in each inbox': roundRobin,
  'least busy of each inbox': leastBusyOfInbox,
  'least busy, read then written': readThenWrite,
  Frontdesk: frontdesk,
};
