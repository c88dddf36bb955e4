type Defined<T> = { [K in keyof T]?: Exclude<T[K], undefined> };

/** The fields that were sent. A schema gives an absent field as undefined, which a patch would write. */
export const withoutUndefined = <T extends object>(fields: T): Defined<T> =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as Defined<T>;
