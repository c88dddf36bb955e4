import { deriveKey } from 'altcha-lib/algorithms/web/pbkdf2';
import { handler } from 'altcha-lib/workers/shared';

// altcha-lib's own solver, with the derivation of browsers instead of Node's. Away from the page, so typing never stutters.
handler({ deriveKey });
