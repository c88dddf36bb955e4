import { v7 } from 'uuid';

/** What people make on a device. */
type NewIdPrefix =
  | 'file'
  | 'msg'
  | 'mut'
  | 'dev'
  | 'team'
  | 'memb'
  | 'mbox'
  | 'svc'
  | 'cl'
  | 'id'
  | 'conv'
  | 'req'
  | 'task'
  | 'line'
  | 'ct'
  | 'per'
  | 'st'
  | 'ty'
  | 'rs';

/** A new id: what it names, and a UUIDv7, so that ids made on one device sort by time. */
export const newId = (prefix: NewIdPrefix): string => `${prefix}_${v7()}`;
