import { applyD1Migrations } from 'cloudflare:test';
import { env } from 'cloudflare:workers';

// Storage is isolated per test file, so every file begins with an empty base of today's schema.
await applyD1Migrations(env.DB, env.TEST_MIGRATIONS);
