import { v7 } from 'uuid';

/** A new id: what it names, and a UUIDv7, so that ids made on one device sort by time. */
export const newId = (prefix: 'msg' | 'mut' | 'dev' | 'team' | 'memb' | 'mbox' | 'svc'): string => `${prefix}_${v7()}`;
