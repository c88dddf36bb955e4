import { defineConfig } from 'drizzle-kit';

/** Migrations are generated from the schema, read, committed, and applied by wrangler and the local runner in name order. */
export default defineConfig({
  dialect: 'sqlite',
  schema: './worker/db/schema.ts',
  out: './migrations',
});
