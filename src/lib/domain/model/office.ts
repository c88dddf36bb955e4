import type { Synced } from './synced.ts';
import type {
  AssignmentPolicy,
  Channel,
  Locale,
  PresencePolicy,
  Priority,
  RequestKind,
  RequestStatus,
  RequestType,
  Role,
  StatusColour,
  StatusMeaning,
  Tier,
} from './vocabulary.ts';

/** The organisation: who works there, when, for what, and by which rules. */

/** Opening intervals of a weekday as minutes after local midnight, `[from, to)`, in order, not overlapping. */
export type Interval = readonly [fromMinute: number, toMinute: number];
/** Index 0 is Monday, 6 is Sunday; an empty list is a closed day. */
export type OpeningHours = readonly (readonly Interval[])[];

export type Organisation = Synced & {
  name: string;
  /** ISO 3166 alpha-2; the default country of phone numbers. */
  country: string;
  language: Locale;
  /** IANA name. */
  timeZone: string;
  openingHours: OpeningHours;
  /** The address clients write to, and our letters come from. */
  mailAddress: string;
  /** What it changed of the built-in types of requests, and its own (`typesOf`). */
  requestTypes: readonly OwnType[];
  /** The same of the results that a task is completed with (`resultsOf`). */
  results: readonly Listed[];
  scopes: readonly string[];
};

/** An entry of a list that the organisation edits. */
export type Listed = {
  id: string;
  /** As the organisation writes it; null: a built-in one under our word, in each reader's language. */
  name: string | null;
  /** False: it is offered no more; what has it keeps it. */
  active: boolean;
};

/** A type of requests; `deadlines` are working minutes, and a priority that has none is not overdue ever. */
export type OwnType = Listed & { deadlines: Deadlines };
export type Deadlines = Readonly<Partial<Record<Priority, number>>>;

export type Employee = Synced & {
  name: string;
  email: string;
  role: Role;
  language: Locale;
  /** Most open tasks at once; null is no limit. */
  capacity: number | null;
  away: boolean;
  /** Since when, UTC milliseconds; null while they are here. */
  awaySince: number | null;
  active: boolean;
  /** Of the role employee: sees the clients they work for, not all of their teams'. */
  ownClientsOnly: boolean;
  tier: Tier;
};

export type Team = Synced & {
  name: string;
  isDefault: boolean;
  presence: PresencePolicy;
  policy: AssignmentPolicy;
  /** Beside the policy; what is not said here is as `rulesOf` says. */
  rules: Partial<TeamRules>;
};

/** How a team hands out its work (AS1 to AS3). */
export type TeamRules = {
  /** The first that fits the work decides in place of the team's policy. */
  exceptions: readonly PolicyException[];
  /** How long the responsible may have been away, in opening time, and still continue. */
  patienceMinutes: number;
  /** By how many tasks the responsible who continues may exceed their capacity. */
  allowance: number;
  /** In how much opening time a chat must have been seen by whom it was given to; null leaves it to them (AS7). */
  acknowledgeChatMinutes: number | null;
  /** The same for everything else. */
  acknowledgeMinutes: number | null;
  /** How much an open task counts when the least busy is looked for; 1 where nothing else is said. */
  weights: Readonly<Record<RequestType, number>>;
};

/** Work of this channel and type, null being any, goes by another policy. */
export type PolicyException = {
  channel: Channel | null;
  type: RequestType | null;
  policy: AssignmentPolicy;
  /** As in {@link TeamRules}; what is not said is as the team says. */
  acknowledgeMinutes?: number | null;
};

export type Membership = Synced & { teamId: string; employeeId: string };

/** An address that clients write to, and the team whose work its letters are. */
export type Mailbox = Synced & {
  /** As it is written in the world, in lower case. */
  address: string;
  teamId: string;
  active: boolean;
};

/** What can be ordered. Prices are in minor units of their currency (cents); `currency` is ISO 4217. */
export type Service = Synced & {
  name: string;
  description: string;
  priceMinor: number;
  currency: string;
  /** The uploaded picture's id; null shows a mark in its place. */
  pictureId: string | null;
  /** Ascending in the catalogue. */
  position: number;
  active: boolean;
};

/** A status as the organisation changed or made it; a built-in one that nobody changed has no row (`statusesOf`). */
export type Status = Synced & {
  /** As the organisation writes it; null: a built-in one under our word, in each reader's language. */
  name: string | null;
  meaning: StatusMeaning;
  colour: StatusColour;
  /** Which requests have it. */
  kinds: readonly RequestKind[];
  /** Where a request may go from here, by its kind. */
  moves: Readonly<Record<RequestKind, readonly RequestStatus[]>>;
  /** Among those of its meaning, ascending; any number, so that there is room between any two. */
  position: number;
  /** False: nothing is moved here any more; what is here goes on. */
  active: boolean;
};
