/** Words that rows, wire and screens share: the values a field can have. */

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

/** Types of requests there are from the beginning: those of mission.md K1, and those that doors make by themselves. */
export const BUILT_IN_TYPES = [
  'question',
  'purchase',
  'complaint',
  'suggestion',
  'feedback',
  'thanks',
  'order',
  'callback',
] as const;
export type BuiltInType = (typeof BUILT_IN_TYPES)[number];
/** The id of a type: the word of a built-in one, or `ty_…` of one that the organisation made. */
export type RequestType = string;

/** How soon a request is to be done, beside its type; the least first. */
export const PRIORITIES = ['low', 'normal', 'high', 'urgent'] as const;
export type Priority = (typeof PRIORITIES)[number];

/** What came of a task, as the list of it begins. */
export const BUILT_IN_RESULTS = ['answered', 'sold', 'agreed', 'refused', 'no-answer', 'passed-on'] as const;
export type BuiltInResult = (typeof BUILT_IN_RESULTS)[number];

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

export const ASSIGNMENT_POLICIES = [
  'least-busy',
  'in-turn',
  'most-experienced-first',
  'juniors-first',
  'by-hand',
] as const;
export type AssignmentPolicy = (typeof ASSIGNMENT_POLICIES)[number];

/** Why a task left the hands it was in, to be offered to others. */
export const PASS_REASONS = ['declined', 'unacknowledged'] as const;
export type PassReason = (typeof PASS_REASONS)[number];

/** How experienced somebody is; the least first. */
export const TIERS = ['junior', 'regular', 'senior'] as const;
export type Tier = (typeof TIERS)[number];
