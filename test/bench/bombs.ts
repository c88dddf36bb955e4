/** Letters made to hurt whoever reads them: none may cost more than a moment, and none may be lost. */

const head = (name: string, ...more: string[]) =>
  [
    `From: Bomb <${name}@bench.test>`,
    'To: desk@demo.test',
    `Subject: ${name}`,
    `Message-ID: <${name}@bench.test>`,
    ...more,
  ].join('\r\n');

function manyParts(): string {
  const part = '--b\r\nContent-Type: text/plain; name="a.txt"\r\nContent-Disposition: attachment\r\n\r\nx\r\n';
  return `${head('parts', 'MIME-Version: 1.0', 'Content-Type: multipart/mixed; boundary=b')}\r\n\r\n${part.repeat(10_000)}--b--\r\n`;
}

function deepNesting(): string {
  const levels = 400;
  let text = head('nesting', 'MIME-Version: 1.0', 'Content-Type: multipart/mixed; boundary=b0');
  for (let level = 1; level < levels; level += 1) {
    text += `\r\n\r\n--b${level - 1}\r\nContent-Type: multipart/mixed; boundary=b${level}`;
  }
  return `${text}\r\n\r\n--b${levels - 1}\r\n\r\ndeep\r\n`;
}

const manyAddresses = () =>
  `${head('addresses', `Cc: ${Array.from({ length: 50_000 }, (_, at) => `a${at}@x.test`).join(',\r\n ')}`)}\r\n\r\nHello\r\n`;

const manyHeaders = () =>
  `${head('headers', ...Array.from({ length: 20_000 }, (_, at) => `X-H${at}: ${'v'.repeat(60)}`))}\r\n\r\nHello\r\n`;

const wrongCharset = (): Buffer =>
  Buffer.concat([
    Buffer.from(`${head('charset', 'Content-Type: text/plain; charset=klingon-8')}\r\n\r\n`),
    Buffer.from(Array.from({ length: 200_000 }, (_, at) => at % 256)),
  ]);

const longQuote = () => `${head('quote')}\r\n\r\n${'> '.repeat(200_000)}\r\n${'>\r\n'.repeat(100_000)}`;
const longHtml = () =>
  `${head('html', 'Content-Type: text/html')}\r\n\r\n${'<div><b>'.repeat(100_000)}${'<'.repeat(500_000)}`;

export const BOMBS: Readonly<Record<string, () => string | Buffer>> = {
  '10,000 parts': manyParts,
  '400 levels of nesting': deepNesting,
  '50,000 addresses': manyAddresses,
  '20,000 header fields': manyHeaders,
  'a charset that is none': wrongCharset,
  'a quote without end': longQuote,
  'HTML without end': longHtml,
  'no From': () => 'Subject: nobody\r\n\r\nHello\r\n',
  'no body': () => head('empty'),
  'no header': () => '\r\n',
};
