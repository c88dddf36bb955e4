import { expect } from '@playwright/test';
import { PATIENCE_MS, type Driver } from './driver.ts';

/** How WebDriver names an element: https://www.w3.org/TR/webdriver2/#elements */
const ELEMENT = 'element-6066-11e4-a52e-4f735466cecf';

type Element = { [ELEMENT]: string };

/** What a driver of WebDriver says beside its answers. @throws with its code and words when it refuses */
async function command<Value>(address: string, method: 'GET' | 'POST' | 'DELETE', body?: unknown): Promise<Value> {
  const answer = await fetch(address, body === undefined ? { method } : { method, body: JSON.stringify(body) });
  const { value } = (await answer.json()) as { value: unknown };
  if (answer.ok) return value as Value;
  const { error, message } = value as { error: string; message: string };
  throw new Error(`${method} ${new URL(address).pathname}: ${error}. ${message}`);
}

/**
 * A session of a WebDriver service, https://www.w3.org/TR/webdriver2/: the few commands a journey needs. An element that is
 * not there, covered, or just drawn anew is refused before anything happened to it, so it is looked for again.
 */
export async function openSession(service: string): Promise<Driver> {
  await expect(() => command(`${service}/status`, 'GET')).toPass({ timeout: PATIENCE_MS });
  const { sessionId } = await command<{ sessionId: string }>(`${service}/session`, 'POST', { capabilities: {} });
  const session = `${service}/session/${sessionId}`;
  const post = <Value = null>(path: string, body: unknown) => command<Value>(`${session}/${path}`, 'POST', body);
  const onElement = (xpath: string, act: (path: string) => Promise<unknown>) =>
    expect(async () => {
      const found = await post<Element>('element', { using: 'xpath', value: xpath });
      await act(`element/${found[ELEMENT]}`);
    }).toPass({ timeout: PATIENCE_MS });
  return {
    open: (url) => post('url', { url }),
    reload: () => post('refresh', {}),
    click: (xpath) => onElement(xpath, (path) => post(`${path}/click`, {})),
    fill: (xpath, text) =>
      onElement(xpath, async (path) => {
        await post(`${path}/clear`, {});
        await post(`${path}/value`, { text });
      }),
    evaluate: (expression) => post('execute/sync', { script: `return ${expression}`, args: [] }),
    close: () => command(session, 'DELETE'),
  };
}
