import { m } from '#messages';

const REASONS: Readonly<Record<string, () => string>> = {
  'client.gone': m.refusal_client_gone,
  'conversation.gone': m.refusal_conversation_gone,
  'employee.cannot-see': m.refusal_employee_cannot_see,
  'employee.gone': m.refusal_employee_gone,
  'employee.inactive': m.refusal_employee_inactive,
  'employee.not-allowed': m.refusal_employee_not_allowed,
  'employee.owner': m.refusal_employee_owner,
  'employee.self': m.refusal_employee_self,
  'message.exists': m.refusal_message_exists,
  'message.gone': m.refusal_message_gone,
  'message.not-yours': m.refusal_message_not_yours,
  'file.gone': m.refusal_file_gone,
  'file.taken': m.refusal_file_taken,
  'reply.no-address': m.refusal_reply_no_address,
  'reply.not-failed': m.refusal_reply_not_failed,
  'reply.too-late': m.refusal_reply_too_late,
  'reply.too-large': m.refusal_reply_too_large,
  'reply.unseen': m.refusal_reply_unseen,
  'request.closed': m.refusal_request_closed,
  'request.gone': m.refusal_request_gone,
  'request.not-yours': m.refusal_request_not_yours,
  'request.one-way': m.refusal_request_one_way,
  'request.wrong-status': m.refusal_request_wrong_status,
  'review.decided': m.refusal_review_decided,
  'review.gone': m.refusal_review_gone,
  'review.not-allowed': m.refusal_review_not_allowed,
  'task.cannot-reopen': m.refusal_task_cannot_reopen,
  'task.done': m.refusal_task_done,
  'task.gone': m.refusal_task_gone,
  'task.not-yours': m.refusal_task_not_yours,
};

/** Why a mutation was refused, as the end of a sentence. A newer server's code is shown as it is. */
export function refusalText(code: string): string {
  return REASONS[code]?.() ?? m.refusal_other({ code });
}
