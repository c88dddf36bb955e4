import { clientCreate, type ClientCreate } from './client-create.ts';
import { clientPatch, type ClientPatch } from './client-patch.ts';
import { contactRecord, type ContactRecord } from './contact-record.ts';
import { employeePatch, type EmployeePatch } from './employee-patch.ts';
import { fileRemove, type FileRemove } from './file-remove.ts';
import { mailboxCreate, type MailboxCreate } from './mailbox-create.ts';
import { mailboxPatch, type MailboxPatch } from './mailbox-patch.ts';
import type { Mutator } from './mutation.ts';
import { noteAdd, type NoteAdd } from './note-add.ts';
import { organisationPatch, type OrganisationPatch } from './organisation-patch.ts';
import { replyRetry, type ReplyRetry } from './reply-retry.ts';
import { replySend, type ReplySend } from './reply-send.ts';
import { replyUndo, type ReplyUndo } from './reply-undo.ts';
import { requestPatch, type RequestPatch } from './request-patch.ts';
import { requestSetStatus, type RequestSetStatus } from './request-set-status.ts';
import { resultsSet, type ResultsSet } from './results-set.ts';
import { reviewAccept, reviewBlock, reviewLink, type ReviewDecide, type ReviewLink } from './review-decide.ts';
import { serviceCreate, type ServiceCreate } from './service-create.ts';
import { servicePatch, type ServicePatch } from './service-patch.ts';
import { statusesSet, type StatusesSet } from './statuses-set.ts';
import { taskAcknowledge, type TaskAcknowledge } from './task-acknowledge.ts';
import { taskComplete, type TaskComplete } from './task-complete.ts';
import { taskCreate, type TaskCreate } from './task-create.ts';
import { taskDecline, type TaskDecline } from './task-decline.ts';
import { taskHandover, type TaskHandover } from './task-handover.ts';
import { taskReopen, type TaskReopen } from './task-reopen.ts';
import { teamCreate, type TeamCreate } from './team-create.ts';
import { teamPatch, type TeamPatch } from './team-patch.ts';
import { typesSet, type TypesSet } from './types-set.ts';

/** The arguments of every mutation by its name; #protocol/mutations reads them off the wire. */
export type ArgsByName = {
  'reply.send': ReplySend;
  'reply.undo': ReplyUndo;
  'reply.retry': ReplyRetry;
  'file.remove': FileRemove;
  'note.add': NoteAdd;
  'task.acknowledge': TaskAcknowledge;
  'task.complete': TaskComplete;
  'task.reopen': TaskReopen;
  'task.decline': TaskDecline;
  'task.handover': TaskHandover;
  'request.setStatus': RequestSetStatus;
  'request.patch': RequestPatch;
  'task.create': TaskCreate;
  'client.create': ClientCreate;
  'client.patch': ClientPatch;
  'contact.record': ContactRecord;
  'employee.patch': EmployeePatch;
  'organisation.patch': OrganisationPatch;
  'team.create': TeamCreate;
  'team.patch': TeamPatch;
  'mailbox.create': MailboxCreate;
  'mailbox.patch': MailboxPatch;
  'review.accept': ReviewDecide;
  'review.link': ReviewLink;
  'review.block': ReviewDecide;
  'service.create': ServiceCreate;
  'service.patch': ServicePatch;
  'statuses.set': StatusesSet;
  'types.set': TypesSet;
  'results.set': ResultsSet;
};

/** Every change a person can make, shared by push, API and device: there is no second way in. */
export const mutators: { readonly [N in keyof ArgsByName]: Mutator<ArgsByName[N]> } = {
  'reply.send': replySend,
  'reply.undo': replyUndo,
  'reply.retry': replyRetry,
  'file.remove': fileRemove,
  'note.add': noteAdd,
  'task.acknowledge': taskAcknowledge,
  'task.complete': taskComplete,
  'task.reopen': taskReopen,
  'task.decline': taskDecline,
  'task.handover': taskHandover,
  'request.setStatus': requestSetStatus,
  'request.patch': requestPatch,
  'task.create': taskCreate,
  'client.create': clientCreate,
  'client.patch': clientPatch,
  'contact.record': contactRecord,
  'employee.patch': employeePatch,
  'organisation.patch': organisationPatch,
  'team.create': teamCreate,
  'team.patch': teamPatch,
  'mailbox.create': mailboxCreate,
  'mailbox.patch': mailboxPatch,
  'review.accept': reviewAccept,
  'review.link': reviewLink,
  'review.block': reviewBlock,
  'service.create': serviceCreate,
  'service.patch': servicePatch,
  'statuses.set': statusesSet,
  'types.set': typesSet,
  'results.set': resultsSet,
};
