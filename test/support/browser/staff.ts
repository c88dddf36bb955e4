import type { Locator, Page } from '@playwright/test';
import { expect } from './journey.ts';
import { letIn, openApp } from './open-app.ts';
import type { Program } from '../program.ts';

/** The staff app as a person at a desk meets it, and what of the world around it they can turn. */

/**
 * Opens the app on a new device as somebody who is signed in.
 * @param who the part of a demo address before the @
 */
export async function signIn(page: Page, who: string, address?: string): Promise<void> {
  await letIn(page.context(), who);
  await openApp(page, address);
}

/** A row of a list of tasks, by the client's name. */
export const row = (page: Page, client: string): Locator =>
  page.getByRole('region', { name: 'List' }).getByRole('link', { name: client });

export const messages = (page: Page): Locator => page.getByRole('region', { name: 'Messages' });
export const bubble = (page: Page, words: string): Locator =>
  messages(page).getByRole('listitem').filter({ hasText: words });
export const replyField = (page: Page): Locator => page.getByLabel('Reply to the client');

export async function reply(page: Page, words: string): Promise<void> {
  await replyField(page).fill(words);
  await page.getByRole('button', { name: 'Send', exact: true }).click();
  await expect(bubble(page, words)).toBeVisible();
  await expect(replyField(page)).toHaveValue('');
}

export async function note(page: Page, words: string): Promise<void> {
  await page.getByRole('group', { name: 'Who will read it' }).getByText('Internal note').click();
  await page.getByRole('textbox', { name: 'Internal note' }).fill(words);
  await page.getByRole('button', { name: 'Add note' }).click();
  await expect(bubble(page, words)).toBeVisible();
}

export async function complete(page: Page, result: string): Promise<void> {
  await page.getByRole('button', { name: 'Complete' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: result }).click();
  await dialog.getByRole('button', { name: 'Complete' }).click();
  await expect(dialog).toBeHidden();
}

/** Moves the instance's time; what falls due meanwhile is done when this returns. */
export async function advance(url: string, advanceMs: number): Promise<void> {
  const headers = { 'content-type': 'application/json' };
  const answer = await fetch(`${url}/dev/clock`, { method: 'POST', headers, body: JSON.stringify({ advanceMs }) });
  expect(answer.status).toBe(200);
}

export type Letter = { to: string; subject: string; text: string };

/** Letters to this address that the development mailbox has kept. */
export async function lettersTo(url: string, address: string): Promise<Letter[]> {
  const answer = await fetch(`${url}/dev/mailbox.json`);
  return ((await answer.json()) as Letter[]).filter(({ to }) => to.includes(address));
}

export const ANNA = 'emp_demo-anna';
export const SHOP_ID = 'team_demo-shop';

type Loads = { employees: { id: string; teamIds: string[]; load: number; away: boolean }[] };
type Tasks = { items: { id: string }[] };

/** Completes work until this employee carries less than anybody else in the shop who could be given a task. */
export async function makeLeastBusy(program: Program, employeeId: string): Promise<void> {
  const { employees } = await program.get<Loads>('/load');
  const others = employees.filter(({ id, teamIds, away }) => id !== employeeId && !away && teamIds.includes(SHOP_ID));
  const least = Math.min(...others.map(({ load }) => load));
  const own = employees.find(({ id }) => id === employeeId)?.load ?? 0;
  const surplus = Math.max(0, own - least + 1);
  const { items } = await program.get<Tasks>(`/tasks?assignee=${employeeId}&status=open`);
  for (const { id } of items.slice(0, surplus)) await program.post(`/tasks/${id}/complete`, { result: 'Answered' });
}
