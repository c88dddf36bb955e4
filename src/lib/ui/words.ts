import { m } from '#messages';
import type { BuiltInStatus, BuiltInType, Channel, Listed, Priority, RequestStatus, RequestType } from '#domain/model';
import type { Age } from '#domain/task-ages';
import { isBuiltInType } from '#domain/request-types';
import { isBuiltIn, type StatusFacts } from '#domain/status';
import { ownLists } from './own-lists.ts';
import { statuses } from './statuses.ts';

/** The domain's words in the reader's language. */

const TYPES: Record<BuiltInType, () => string> = {
  question: m.type_question,
  purchase: m.type_purchase,
  complaint: m.type_complaint,
  suggestion: m.type_suggestion,
  feedback: m.type_feedback,
  thanks: m.type_thanks,
  order: m.type_order,
  callback: m.type_callback,
};
/** What a type is called: as the organisation writes it, else by our own word. */
export const typeName = ({ id, name }: Pick<Listed, 'id' | 'name'>): string =>
  name ?? (isBuiltInType(id) ? TYPES[id]() : id);

/** A request's type in words. One that this device has not heard of yet is named by its id for that moment. */
export const requestType = (type: RequestType): string =>
  typeName(ownLists.types.find(({ id }) => id === type) ?? { id: type, name: null });

const PRIORITY_NAMES: Record<Priority, () => string> = {
  low: m.priority_low,
  normal: m.priority_normal,
  high: m.priority_high,
  urgent: m.priority_urgent,
};
/** @param priority undefined in a row of an older app */
export const priorityName = (priority: Priority | undefined): string => PRIORITY_NAMES[priority ?? 'normal']();

const STATUSES: Record<BuiltInStatus, () => string> = {
  open: m.request_status_open,
  doing: m.request_status_doing,
  confirmed: m.request_status_confirmed,
  ready: m.request_status_ready,
  done: m.request_status_done,
  cancelled: m.request_status_cancelled,
};
/** What a status is called: as the organisation writes it, else by our own word. */
export const statusName = ({ id, name }: Pick<StatusFacts, 'id' | 'name'>): string =>
  name ?? (isBuiltIn(id) ? STATUSES[id]() : id);

/** A request's status in words. One that this device has not heard of yet is named by its id for that moment. */
export const requestStatus = (id: RequestStatus): string => statusName(statuses.of(id) ?? { id, name: null });

const CHANNELS: Record<Channel, () => string> = {
  form: m.channel_form,
  order: m.channel_order,
  callback: m.channel_callback,
  mail: m.channel_mail,
  telegram: m.channel_telegram,
  chat: m.channel_chat,
  phone: m.channel_phone,
  visit: m.channel_visit,
  paper: m.channel_paper,
  api: m.channel_api,
};
export const channelName = (channel: Channel): string => CHANNELS[channel]();

export const AGE_NAMES: Record<Age, () => string> = {
  hour: m.age_hour,
  day: m.age_day,
  week: m.age_week,
  older: m.age_older,
};

/** A request's short number as people say it; one made offline has none until the server gives it. */
export const requestNumber = (number: number): string => (number === 0 ? m.request_number_follows() : `R-${number}`);
