import { html } from 'hono/html';

/** One letter of the development mailbox; `at` in UTC milliseconds. */
export type MailboxEntry = {
  id: string;
  at: number;
  from: string;
  to: string;
  subject: string;
  text: string;
  html: string | null;
  headers: Record<string, string>;
  /** `size` in bytes; the bytes themselves are not kept. */
  attachments?: readonly { filename: string; contentType: string; size: number }[];
};

/** All letters, the newest first. Only the text of a letter is shown; hono's `html` escapes every value. */
export function mailboxPage(letters: readonly MailboxEntry[]) {
  return html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>Development mailbox</title>
      </head>
      <body>
        <main>
          <h1>Development mailbox</h1>
          <p>${letters.length} letters. Nothing here has left this computer.</p>
          ${letters.toReversed().map(letterArticle)}
        </main>
      </body>
    </html>`;
}

function letterArticle(letter: MailboxEntry) {
  return html`<article>
    <h2>${letter.subject}</h2>
    <p>From ${letter.from} to ${letter.to}, ${new Date(letter.at).toISOString()}</p>
    <p>${letter.text.split('\n').map((line) => html`${withLinks(line)}<br />`)}</p>
    ${(letter.attachments ?? []).map(({ filename, size }) => html`<p>Attached: ${filename}, ${size} bytes</p>`)}
  </article>`;
}

/** Lines, not `pre`, whose long ones end beyond a phone's edge; links, because invitations are followed from here. */
const withLinks = (line: string) =>
  line.split(/(https?:\/\/\S+)/).map((part, at) => (at % 2 === 0 ? part : html`<a href="${part}">${part}</a>`));
