import { m } from '#messages';

const WHAT: Readonly<Record<string, () => string>> = {
  'reply.send': m.attention_what_reply,
  'reply.undo': m.attention_what_reply,
  'reply.retry': m.attention_what_reply,
  'file.remove': m.attention_what_file,
  'note.add': m.attention_what_note,
  'task.complete': m.attention_what_complete,
  'task.acknowledge': m.attention_what_acknowledge,
  'task.reopen': m.attention_what_reopen,
  'task.decline': m.attention_what_decline,
  'task.handover': m.attention_what_handover,
  'request.setStatus': m.attention_what_status,
  'request.patch': m.attention_what_request,
  'task.create': m.attention_what_task_new,
  'client.create': m.attention_what_client_new,
  'client.patch': m.attention_what_client,
  'contact.record': m.attention_what_contact,
  'review.accept': m.attention_what_review,
  'review.link': m.attention_what_review,
  'review.block': m.attention_what_review,
  'employee.patch': m.attention_what_employee,
  'organisation.patch': m.attention_what_organisation,
  'team.create': m.attention_what_team,
  'team.patch': m.attention_what_team,
  'mailbox.create': m.attention_what_mailbox,
  'mailbox.patch': m.attention_what_mailbox,
  'service.create': m.attention_what_service,
  'service.patch': m.attention_what_service,
  'statuses.set': m.attention_what_statuses,
  'types.set': m.attention_what_types,
  'results.set': m.attention_what_results,
};

/** What a mutation was meant to do; another version's name still gets a word. */
export const mutationWhat = (name: string): string => (WHAT[name] ?? m.attention_what_other)();
