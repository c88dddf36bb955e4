/** Every table of the organisation's base; drizzle-kit generates the migrations from here. */
export * from './alert-tables.ts';
export * from './records.ts';
export * from './report-tables.ts';
export * from './sign-in.ts';
export * from './sync-tables.ts';
export * from './synced.ts';
export * from './synced-contacts.ts';
export * from './synced-mail.ts';
export * from './synced-orders.ts';
export * from './synced-statuses.ts';
