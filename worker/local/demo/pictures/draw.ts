import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { SCENES } from './scenes.ts';

/** `node worker/local/demo/pictures/draw.ts`: draws every scene as a WebP beside this file. Run it after changing one;
 * CHROMIUM_PATH names another browser than the system's. */

const SIZE_PX = 448; // twice what the catalogue shows, for fine screens
const QUALITY = 0.86;

/** Runs in the browser, whose types this folder does not know. */
const DRAW = `async (svg) => {
  const picture = new Image();
  picture.src = 'data:image/svg+xml,' + encodeURIComponent(svg);
  await picture.decode();
  const canvas = document.createElement('canvas');
  canvas.width = canvas.height = ${SIZE_PX};
  canvas.getContext('2d').drawImage(picture, 0, 0, ${SIZE_PX}, ${SIZE_PX});
  return canvas.toDataURL('image/webp', ${QUALITY});
}`;

const browser = await chromium.launch({
  executablePath: process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium',
  args: ['--no-sandbox'],
});
const page = await browser.newPage();
for (const [name, svg] of Object.entries(SCENES)) {
  const address = await page.evaluate<string>(`(${DRAW})(${JSON.stringify(svg)})`);
  const bytes = Buffer.from(address.slice(address.indexOf(',') + 1), 'base64');
  writeFileSync(join(import.meta.dirname, `${name}.webp`), bytes);
  console.log(`${name}.webp: ${(bytes.length / 1000).toFixed(1)} kB`);
}
await browser.close();
