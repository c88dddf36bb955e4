import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import type { Readable } from 'node:stream';
import { freePort } from '../free-port.ts';
import type { Driver } from './driver.ts';
import { openSession } from './webdriver.ts';

/** WebKitGTK's own MiniBrowser, over WebDriver, on a screen that nobody sees: it has no mode without a window. */
export async function openWebKit(executablePath: string): Promise<Driver> {
  const screen = spawn('/usr/bin/Xvfb', ['-displayfd', '3', '-screen', '0', '1280x900x24', '-nolisten', 'tcp'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  });
  const port = await freePort();
  const DISPLAY = `:${await displayOf(screen)}`;
  const service = spawn(executablePath, [`--port=${port}`], { env: { ...process.env, DISPLAY }, stdio: 'ignore' });
  const driver = await openSession(`http://127.0.0.1:${port}`);
  return {
    ...driver,
    close: async () => {
      await driver.close();
      await end(service);
      await end(screen);
    },
  };
}

/** Xvfb takes a display that is free, and says which when it can be used. */
async function displayOf(screen: ChildProcess): Promise<number> {
  const [said] = (await once(screen.stdio[3] as Readable, 'data')) as [Buffer];
  return Number(said.toString());
}

async function end(child: ChildProcess): Promise<void> {
  child.kill();
  if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
}
