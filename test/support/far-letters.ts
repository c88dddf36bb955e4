import { createTransport, type SendMailOptions } from 'nodemailer';
import type { Program } from './program.ts';

/** Letters as the far shore writes them. */

export const DESK = 'desk@demo.test';

/** A 1×1 PNG: the smallest picture a browser shows. */
export const PIXEL = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==',
  'base64',
);

/** The raw letter, headers and MIME parts as a common mail program makes them. */
export async function rawLetter(facts: SendMailOptions): Promise<Buffer> {
  const writer = createTransport({ streamTransport: true, buffer: true, newline: 'windows' });
  const { message } = await writer.sendMail({ to: DESK, ...facts });
  return message as Buffer;
}

/** Brings a letter in by the API's door, which understands it after it has answered. */
export async function sendLetter(program: Program, facts: SendMailOptions): Promise<void> {
  await program.bringLetter(await rawLetter(facts), DESK);
}
