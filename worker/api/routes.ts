import { alertDeliveredRoute } from './public/alerts.ts';
import { formHelperRoutes } from './public/form-helpers.ts';
import { organisationRoute } from './public/organisation.ts';
import { orderRoutes } from './public/order.ts';
import { passwordRoutes } from './public/passwords.ts';
import { pictureRoute } from './public/pictures.ts';
import { registerRoute } from './public/register.ts';
import { setupRoutes } from './public/setup.ts';
import type { Route } from './route.ts';
import { alertRoutes } from './staff/alerts.ts';
import { meRoute } from './staff/me.ts';
import { epochRoute, farewellRoute, syncRoutes } from './staff/sync.ts';
import { arrivalsRoute } from './v1/arrivals.ts';
import { clientRoutes } from './v1/clients.ts';
import { contactRoutes } from './v1/contacts.ts';
import { employeeRoutes } from './v1/employees.ts';
import { fileRoutes } from './v1/files.ts';
import { mailboxRoutes } from './v1/mailboxes.ts';
import { organisationRoutes } from './v1/organisation.ts';
import { listRoutes } from './v1/lists.ts';
import { letterRoutes } from './v1/letters.ts';
import { overviewRoutes } from './v1/overview.ts';
import { reportRoutes } from './v1/reports.ts';
import { requestRoutes } from './v1/requests.ts';
import { searchRoute } from './v1/search.ts';
import { serviceRoutes } from './v1/services.ts';
import { reviewRoutes } from './v1/reviews.ts';
import { statusRoutes } from './v1/statuses.ts';
import { taskRoutes } from './v1/tasks.ts';
import { teamRoutes } from './v1/teams.ts';
import { tokenRoutes } from './v1/tokens.ts';
import { uploadRoutes } from './v1/uploads.ts';

/** Every address of the API. A route that is not here cannot be reached, and a new one fails a test until it is listed. */
export const ROUTES: readonly Route[] = [
  organisationRoute,
  ...setupRoutes,
  ...passwordRoutes,
  ...formHelperRoutes,
  registerRoute,
  ...orderRoutes,
  pictureRoute,
  meRoute,
  ...syncRoutes,
  epochRoute,
  farewellRoute,
  ...alertRoutes,
  alertDeliveredRoute,
  ...tokenRoutes,
  ...organisationRoutes,
  ...teamRoutes,
  arrivalsRoute,
  ...mailboxRoutes,
  ...employeeRoutes,
  ...requestRoutes,
  ...clientRoutes,
  ...contactRoutes,
  ...taskRoutes,
  ...serviceRoutes,
  ...statusRoutes,
  ...listRoutes,
  ...letterRoutes,
  ...reviewRoutes,
  searchRoute,
  ...overviewRoutes,
  ...reportRoutes,
  ...fileRoutes,
  ...uploadRoutes,
];
