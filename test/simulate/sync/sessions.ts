import type { BaseFile } from './base-file.ts';
import { PEOPLE } from './start-rows.ts';

/** Who is signed in, as the server has it: devices show the secret of a session with each question. */

const FAR_AWAY = 9e15;

/** The secret of the session that a device begins with. */
export const sessionOf = (place: number): string => `session-${place}`;

export function enter(base: BaseFile, employeeId: string, session: string): void {
  base.all(
    'INSERT OR IGNORE INTO sessions (id, token, user_id, expires_at, created_at, updated_at) VALUES (?, ?, ?, ?, 0, 0)',
    session,
    session,
    employeeId,
    FAR_AWAY,
  );
}

export function writeSessions(base: BaseFile): void {
  for (const [place, { id }] of PEOPLE.entries()) {
    base.all('INSERT INTO users VALUES (?, ?, ?, 1, NULL, 0, 0)', id, id, id);
    enter(base, id, sessionOf(place));
  }
}

export const forget = (base: BaseFile, session: string): unknown =>
  base.all('DELETE FROM sessions WHERE token = ?', session);

export const isOpen = (base: BaseFile, session: string): boolean =>
  base.all('SELECT 1 FROM sessions WHERE token = ?', session).length > 0;

export const isActive = (base: BaseFile, employeeId: string): boolean =>
  base.all('SELECT 1 FROM employees WHERE id = ? AND active', employeeId).length > 0;
