/** The rows that live on both ends: D1 keeps them, devices hold the part they may see. Times are UTC milliseconds. */

export const ROLES = ['owner', 'manager', 'chief', 'employee'] as const;
export type Role = (typeof ROLES)[number];

export const LOCALES = ['en', 'lv', 'hy', 'hu', 'eo', 'ru'] as const;
export type Locale = (typeof LOCALES)[number];

/** Doors a client can come by. */
export const CHANNELS = [
  'form',
  'order',
  'callback',
  'mail',
  'telegram',
  'chat',
  'phone',
  'visit',
  'paper',
  'api',
] as const;
export type Channel = (typeof CHANNELS)[number];

/** Request types of mission.md K1, and those that doors make by themselves. */
export const REQUEST_TYPES = [
  'question',
  'purchase',
  'complaint',
  'suggestion',
  'feedback',
  'thanks',
  'order',
  'callback',
] as const;
export type RequestType = (typeof REQUEST_TYPES)[number];

/** The statuses there are from the beginning. */
export const BUILT_IN_STATUSES = ['open', 'doing', 'confirmed', 'ready', 'done', 'cancelled'] as const;
export type BuiltInStatus = (typeof BUILT_IN_STATUSES)[number];
/** The id of a status: the word of a built-in one, or `st_…` of one that the organisation made. */
export type RequestStatus = string;

/** What a status means to every rule, report and task; a status keeps its meaning for ever. */
export const STATUS_MEANINGS = ['open', 'doing', 'done', 'cancelled'] as const;
export type StatusMeaning = (typeof STATUS_MEANINGS)[number];

/** Requests that go by the same matrix: orders, and all others. */
export const REQUEST_KINDS = ['usual', 'order'] as const;
export type RequestKind = (typeof REQUEST_KINDS)[number];

/** Names of colours whose contrast is right in light and dark (src/app.css). */
export const STATUS_COLOURS = ['grey', 'blue', 'teal', 'green', 'amber', 'red', 'pink', 'violet'] as const;
export type StatusColour = (typeof STATUS_COLOURS)[number];

export const TASK_STATUSES = ['open', 'done'] as const;
export type TaskStatus = (typeof TASK_STATUSES)[number];

/** Why an open task has no assignee: nobody may take it now, or the team's policy leaves it to the chief. */
export const WAITING_REASONS = ['nobody-eligible', 'by-hand'] as const;
export type WaitingReason = (typeof WAITING_REASONS)[number];

export const IDENTITY_KINDS = ['phone', 'email', 'telegram'] as const;
export type IdentityKind = (typeof IDENTITY_KINDS)[number];

/** What an identity rests on. `typed` is a claim; the others are attested (intake.md, People). */
export const EVIDENCE = ['typed', 'staff', 'dmarc', 'telegram-contact', 'account', 'code'] as const;
export type Evidence = (typeof EVIDENCE)[number];

export const DIRECTIONS = ['in', 'out', 'note'] as const;
export type Direction = (typeof DIRECTIONS)[number];

/** `received` for incoming, `noted` for notes; the others are the life of an outgoing message. */
export const MESSAGE_STATES = ['received', 'noted', 'queued', 'sent', 'failed', 'unknown', 'undone'] as const;
export type MessageState = (typeof MESSAGE_STATES)[number];

export const PRESENCE_POLICIES = ['required', 'ignored'] as const;
export type PresencePolicy = (typeof PRESENCE_POLICIES)[number];

export const ASSIGNMENT_POLICIES = ['least-busy', 'by-hand'] as const;
export type AssignmentPolicy = (typeof ASSIGNMENT_POLICIES)[number];

/** Opening intervals of a weekday as minutes after local midnight, `[from, to)`, in order, not overlapping. */
export type Interval = readonly [fromMinute: number, toMinute: number];
/** Index 0 is Monday, 6 is Sunday; an empty list is a closed day. */
export type OpeningHours = readonly (readonly Interval[])[];

/** What every synced row carries: `rev` counts its changes, `seq` places the last one, `rootId` says on which card it hangs. */
export type Synced = { id: string; rev: number; seq: number; rootId: string };

/** The root of everything that belongs to no client; its scope is `all`. */
export const ORG_ROOT = 'org';

/** Which table a root is a row of: a client's card, unless it is the organisation or a stranger's review (`rev_…`). */
export function rootTableOf(rootId: string): 'organisation' | 'clients' | 'reviews' {
  if (rootId === ORG_ROOT) return 'organisation';
  return rootId.startsWith('rev_') ? 'reviews' : 'clients';
}

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
  scopes: readonly string[];
};

export type Employee = Synced & {
  name: string;
  email: string;
  role: Role;
  language: Locale;
  /** Most open tasks at once; null is no limit. */
  capacity: number | null;
  away: boolean;
  active: boolean;
  /** Of the role employee: sees the clients they work for, not all of their teams'. */
  ownClientsOnly: boolean;
};

export type Team = Synced & {
  name: string;
  isDefault: boolean;
  presence: PresencePolicy;
  policy: AssignmentPolicy;
};

export type Membership = Synced & { teamId: string; employeeId: string };

export type Client = Synced & {
  name: string;
  company: string;
  language: Locale;
  note: string;
  createdAt: number;
  /** Who may see the card and all that hangs on it: `team:{id}`, `employee:{id}`; never empty. */
  scopes: readonly string[];
};

export type Identity = Synced & {
  clientId: string;
  kind: IdentityKind;
  /** Canonical: E.164 phone, folded e-mail address, Telegram user id. */
  value: string;
  evidence: Evidence;
  attested: boolean;
  createdAt: number;
};

export type Conversation = Synced & {
  clientId: string;
  channel: Channel;
  teamId: string;
  subject: string;
  lastMessageAt: number;
};

export type Message = Synced & {
  clientId: string;
  conversationId: string;
  requestId: string | null;
  direction: Direction;
  /** The employee who wrote it; null for the client and for automatic letters. */
  authorId: string | null;
  automatic: boolean;
  /** True while the sender only claims to be this client (MT1). */
  unconfirmed: boolean;
  text: string;
  at: number;
  state: MessageState;
  /** Why sending failed, as a stable code; null otherwise. */
  failure: string | null;
  /** What a letter repeats of earlier ones, and its signature: folded, never deleted. */
  quoted: string;
  /** The letter it came as, in the journal; null for other doors. */
  letterId: string | null;
};

export type Request = Synced & {
  /** The short number people say: 1042 is shown as R-1042. 0 until the server has given one. */
  number: number;
  clientId: string;
  conversationId: string;
  teamId: string;
  channel: Channel;
  type: RequestType;
  subject: string;
  status: RequestStatus;
  responsibleId: string | null;
  unconfirmed: boolean;
  deadlineAt: number | null;
  result: string | null;
  /** The day an order is wished for, ISO 8601; null when none was named. */
  wish: string | null;
  /** The completed request this one follows up (MT5). */
  followsId: string | null;
  createdAt: number;
  completedAt: number | null;
};

export type Task = Synced & {
  requestId: string;
  clientId: string;
  conversationId: string;
  teamId: string;
  kind: 'answer';
  status: TaskStatus;
  assigneeId: string | null;
  waitingReason: WaitingReason | null;
  /** The client wrote again since the assignee last answered (MT3). */
  hasNewMessage: boolean;
  result: string | null;
  createdAt: number;
  assignedAt: number | null;
  completedAt: number | null;
  completedBy: string | null;
};

/** How somebody came who did not come by a door of ours: an employee wrote it down (D11). */
export const CONTACT_WAYS = ['call', 'visit', 'paper'] as const;
export type ContactWay = (typeof CONTACT_WAYS)[number];

/** What kind of visitor it was: ready to buy, later, or a chance at best. */
export const VISITOR_CLASSES = ['ready', 'later', 'chance'] as const;
export type VisitorClass = (typeof VISITOR_CLASSES)[number];

/** A call, a visit, a paper: who came, why, and who took it. Written once; what was said is not changed afterwards. */
export type Contact = Synced & {
  clientId: string;
  /** The employee who took it; null when a program wrote it down. */
  takenBy: string | null;
  /** As what they took it: "reception", "sales". */
  takenAs: string;
  way: ContactWay;
  /** When it was, by the clock of whoever took it. */
  at: number;
  /** Who it was, when that is not the client's own name. */
  caller: string;
  /** What the company does, as it was told. */
  speciality: string;
  visitor: VisitorClass | null;
  reason: string;
  more: string;
  /** What was made of it. */
  requestId: string | null;
  createdAt: number;
};

/** Somebody in a client's company: what they are, and what they decide. */
export type Person = Synced & {
  clientId: string;
  name: string;
  position: string;
  decides: string;
  createdAt: number;
};

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

/** A line of an order, with name and price as they were when it was ordered. */
export type OrderLine = Synced & {
  clientId: string;
  requestId: string;
  serviceId: string;
  name: string;
  quantity: number;
  priceMinor: number;
  currency: string;
};

/** A file that came or left with a message; its bytes are fetched by its id. */
/**
 * A file follows its message: it is `expected` until its bytes have come up. `removed`: a person decided that the letter
 * leaves without it.
 */
export const FILE_STATES = ['expected', 'there', 'removed'] as const;
export type FileState = (typeof FILE_STATES)[number];

export type MessageFile = Synced & {
  clientId: string;
  conversationId: string;
  messageId: string;
  name: string;
  /** As its sender called it; nobody believes it. */
  mediaType: string;
  /** Bytes. */
  size: number;
  state: FileState;
  /** SHA-256 of its bytes, hex, as its author's device said; null where the bytes were here first. */
  hash: string | null;
};

export const REVIEW_STATES = ['held', 'accepted', 'linked', 'blocked'] as const;
export type ReviewState = (typeof REVIEW_STATES)[number];

/** Letters of one unknown sender that somebody must look at. Nothing of them is in the base before. */
export type Review = Synced & {
  teamId: string;
  /** The sender's address, folded, and the name it bears. */
  address: string;
  name: string;
  /** Of the newest letter. */
  subject: string;
  text: string;
  letterId: string;
  letters: number;
  /** Every held letter came from where the address says (intake.md, Who wrote it). */
  aligned: boolean;
  state: ReviewState;
  firstAt: number;
  lastAt: number;
  decidedBy: string | null;
  decidedAt: number | null;
  /** The client the letters were linked to, or who came of them. */
  clientId: string | null;
  /** `review:{teamId}`: those who decide. */
  scopes: readonly string[];
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

/** Every synced table by its name in SQL, on the wire and on the device. */
export type Rows = {
  organisation: Organisation;
  employees: Employee;
  teams: Team;
  memberships: Membership;
  clients: Client;
  identities: Identity;
  conversations: Conversation;
  messages: Message;
  requests: Request;
  tasks: Task;
  mailboxes: Mailbox;
  services: Service;
  order_lines: OrderLine;
  files: MessageFile;
  reviews: Review;
  contacts: Contact;
  people: Person;
  statuses: Status;
};
export type TableName = keyof Rows;
export const TABLES = [
  'organisation',
  'employees',
  'teams',
  'memberships',
  'clients',
  'identities',
  'conversations',
  'messages',
  'requests',
  'tasks',
  'mailboxes',
  'services',
  'order_lines',
  'files',
  'reviews',
  'contacts',
  'people',
  'statuses',
] as const satisfies readonly TableName[];

/** Who does something. A token acts with the powers of the owner who made it. */
export type Actor =
  | { kind: 'employee'; id: string; role: Role; scopes: readonly string[] }
  | { kind: 'token'; id: string; scopes: readonly string[] }
  | { kind: 'system' };
