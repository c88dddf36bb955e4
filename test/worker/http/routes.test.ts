import { describe, expect, test } from 'vitest';
import { ROUTES } from '../../../worker/api/routes.ts';
import { app } from '../../../worker/app.ts';
import type { Access } from '../../../worker/api/route.ts';

/**
 * Every address of the Worker with who may call it. A new one fails here until somebody has written down, in this list,
 * whom it is for; security.md, forgotten routes.
 */
const LISTED = `
GET /api/alerts: owner manager chief employee
PUT /api/alerts/detail: owner manager
PUT /api/alerts/preferences: owner manager chief employee
POST /api/alerts/devices: owner manager chief employee
POST /api/alerts/devices/{id}/test: owner manager chief employee
POST /api/public/alerts/delivered: everybody
DELETE /api/alerts/devices/{id}: owner manager chief employee
GET /api/me: owner manager chief employee
GET /api/public/catalogue: everybody
GET /api/public/challenge: everybody
GET /api/public/order-thanks: everybody
GET /api/public/pictures/{id}: everybody
GET /api/public/organisation: everybody
GET /api/public/setup: everybody
GET /api/public/thanks: everybody
GET /api/sync/epoch: everybody
GET /api/sync/schema: owner manager chief employee
GET /api/v1/clients: owner manager chief employee token
GET /api/v1/clients/{id}: owner manager chief employee token
GET /api/v1/employees: owner manager token
GET /api/v1/employees/{id}/quarantine: owner token
GET /api/v1/files/{id}: owner manager chief employee token
GET /api/v1/ledger: owner manager token
GET /api/v1/letters: owner manager chief employee token
GET /api/v1/letters/{id}/html: owner manager chief employee token
GET /api/v1/letters/{id}/raw: owner manager chief employee token
GET /api/v1/load: owner manager chief token
GET /api/v1/mailboxes: owner manager token
GET /api/v1/organisation: owner manager chief employee token
GET /api/v1/reports/{id}: owner manager chief token
GET /api/v1/requests/{id}: owner manager chief employee token
GET /api/v1/results: owner manager chief employee token
GET /api/v1/reviews: owner manager chief token
GET /api/v1/search: owner manager chief employee token
GET /api/v1/services: owner manager chief employee token
GET /api/v1/statuses: owner manager chief employee token
GET /api/v1/tasks: owner manager chief employee token
GET /api/v1/tasks/{id}/receipt: owner manager chief employee token
GET /api/v1/teams: owner manager chief employee token
GET /api/v1/tokens: owner
GET /api/v1/types: owner manager chief employee token
POST /api/public/check: everybody
POST /api/public/forgotten: everybody
POST /api/public/links: everybody
POST /api/public/passwords: everybody
POST /api/public/setup: everybody
POST /api/public/order: everybody
POST /api/public/register: everybody
POST /api/sync/farewell: everybody
POST /api/sync/pull: owner manager chief employee
POST /api/sync/push: owner manager chief employee
POST /api/sync/snapshot: owner manager chief employee
POST /api/sync/ticket: owner manager chief employee
POST /api/v1/clients: owner manager token
POST /api/v1/clients/{id}/contacts: owner manager chief employee token
POST /api/v1/employees: owner manager token
POST /api/v1/employees/{id}/invitation: owner manager token
POST /api/v1/letters: owner manager token
POST /api/v1/mailboxes: owner manager token
POST /api/v1/requests: owner manager token
POST /api/v1/requests/{id}/messages: owner manager chief employee token
POST /api/v1/requests/{id}/status: owner manager chief employee token
POST /api/v1/reviews/{id}/accept: owner manager chief token
POST /api/v1/reviews/{id}/block: owner manager chief token
POST /api/v1/reviews/{id}/link: owner manager chief token
POST /api/v1/services: owner manager token
POST /api/v1/services/pictures: owner manager token
PATCH /api/v1/services/{id}: owner manager token
POST /api/v1/tasks: owner manager chief employee token
POST /api/v1/tasks/{id}/acknowledge: owner manager chief employee
POST /api/v1/tasks/{id}/assign: owner manager chief employee token
POST /api/v1/tasks/{id}/decline: owner manager chief employee
POST /api/v1/tasks/{id}/complete: owner manager chief employee token
POST /api/v1/uploads: owner manager chief employee
POST /api/v1/uploads/{id}/start: owner manager chief employee
POST /api/v1/uploads/{id}/complete: owner manager chief employee
PUT /api/v1/uploads/{id}/parts/{part}: owner manager chief employee
POST /api/v1/teams: owner manager token
POST /api/v1/tokens: owner
PATCH /api/v1/clients/{id}: owner manager chief employee token
PATCH /api/v1/employees/{id}: owner manager token
PATCH /api/v1/mailboxes/{id}: owner manager token
PATCH /api/v1/requests/{id}: owner manager chief employee token
PATCH /api/v1/organisation: owner manager token
PATCH /api/v1/teams/{id}: owner manager token
PUT /api/v1/employees/{id}/address: owner manager token
PUT /api/v1/results: owner manager token
PUT /api/v1/types: owner manager token
PUT /api/v1/statuses: owner manager token
GET /api/v1/teams/{id}/arrivals: owner manager token
GET /api/v1/teams/{id}/policy/history: owner manager token
PUT /api/v1/teams/{id}/policy: owner manager token
DELETE /api/v1/tokens/{id}: owner
`;

/** Mounted by hand, each for a reason of its own. */
const BY_HAND = [
  'GET /api/auth/get-session', // answers null to strangers
  'POST /api/auth/sign-in/email',
  'POST /api/auth/sign-out', // ends the caller's own session
  'GET /api/sync/socket', // the ticket is the right
  'POST /api/letter-frame', // any session; gives back what was sent, as a document that can do nothing
  'POST /api/internal/mail', // the runner's mail door, by its secret; 404 for everybody else
  'GET /api/internal/mail/recipient',
  'GET /api/v1/openapi.json', // public on purpose: it names no data
  'GET /healthz',
  'GET /dev/mailbox', // loopback only
  'GET /dev/mailbox.json',
  'POST /dev/clock',
  'POST /dev/sweep',
];

const whoMay = (access: Access | null): string =>
  access === null ? 'everybody' : [...access.roles, ...(access.token ? ['token'] : [])].join(' ');

describe('routes', () => {
  test('every one is listed with who may call it', () => {
    const found = ROUTES.map(({ method, path, access }) => `${method} ${path}: ${whoMay(access)}`);

    expect(found.toSorted()).toEqual(LISTED.trim().split('\n').toSorted());
  });

  test('nothing else is mounted', () => {
    const listed = new Set([...ROUTES.map(({ method, path }) => `${method} ${path}`), ...BY_HAND]);
    const mounted = app.routes
      .filter(({ method }) => method !== 'ALL')
      .map(({ method, path }) => `${method} ${path.replaceAll(/:(\w+)/g, '{$1}')}`);

    expect([...new Set(mounted)].filter((route) => !listed.has(route))).toEqual([]);
  });
});
