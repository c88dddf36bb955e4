import { ModelServer } from './model-server.ts';
import { ANNA, anEmployee, anOrganisation, TEAM_A, type Entry } from './rows.ts';

/** A server that knows the organisation, Anna of the first team, and these rows. */
export const annasServer = (rows: readonly Entry[]): ModelServer =>
  new ModelServer(
    ANNA,
    ['all', TEAM_A],
    [{ table: 'organisation', row: anOrganisation() }, { table: 'employees', row: anEmployee() }, ...rows],
  );
