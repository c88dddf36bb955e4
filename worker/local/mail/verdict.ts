import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { isIP } from 'node:net';
import type { AuthenticateResult, DNSResolver } from 'mailauth';

/** What the Worker is told of a letter's sender (x-mail-verdict): `aligned` is DMARC's pass for `domain`, that of From. */
export type Verdict = { aligned: boolean; domain: string | null; spf: string; dkim: string; dmarc: string };

/** Absent is normal: a letter whose sender cannot be looked up is a letter like any other, of an unproven sender. */
export const UNVERIFIED: Verdict = { aligned: false, domain: null, spf: 'none', dkim: 'none', dmarc: 'none' };

export type Session = { ip: string | undefined; helo: string | undefined; sender: string };

/** However slow the name servers of a sender are, the sender waits for its 250 no longer than this. */
const LIMIT_MS = 5_000;

/** mailauth copies a folded field once for each of its lines: a longer header would stop this process for seconds. */
const MAX_HEADER_BYTES = 128 * 1024;

/**
 * Who wrote the letter in the file `path`, as far as SPF, DKIM and DMARC tell (RFC 9989). Never throws.
 * @param session of the SMTP connection: SPF is about who hands the letter in
 */
export async function judge(path: string, session: Session, resolver: DNSResolver): Promise<Verdict> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<Verdict>((settle) => (timer = setTimeout(settle, LIMIT_MS, UNVERIFIED)));
  const stream = createReadStream(path);
  try {
    const found = isHeaderShort(path).then((isShort) =>
      isShort ? authenticated(stream, session, resolver) : UNVERIFIED,
    );
    return await Promise.race([found, late]);
  } catch {
    return UNVERIFIED;
  } finally {
    clearTimeout(timer);
    stream.destroy();
  }
}

async function isHeaderShort(path: string): Promise<boolean> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(MAX_HEADER_BYTES), 0, MAX_HEADER_BYTES, 0);
    if (bytesRead < MAX_HEADER_BYTES) return true;
    return buffer.includes('\r\n\r\n') || buffer.includes('\n\n');
  } finally {
    await file.close();
  }
}

async function authenticated(
  stream: ReturnType<typeof createReadStream>,
  { ip, helo, sender }: Session,
  resolver: DNSResolver,
): Promise<Verdict> {
  // Half a second and some megabytes, which instances that never get a letter are spared.
  const { authenticate } = await import('mailauth');
  const result = await authenticate(stream, {
    // A neighbour on this computer or in this network hands on what came to it: SPF would judge the neighbour.
    ...(ip === undefined || isOwnNetwork(ip) ? {} : { ip, ...(helo === undefined ? {} : { helo }) }),
    sender,
    resolver,
    trustReceived: false,
    disableArc: true,
    disableBimi: true,
  });
  return toVerdict(result);
}

function toVerdict({ spf, dkim, dmarc }: AuthenticateResult): Verdict {
  const passed = dkim.results.some(({ status }) => status.result === 'pass');
  const result = dmarc ? dmarc.status.result : 'none';
  return {
    aligned: result === 'pass',
    domain: dmarc ? (dmarc.status.header?.from ?? null) : null,
    spf: spf ? spf.status.result : 'none',
    dkim: passed ? 'pass' : (dkim.results[0]?.status.result ?? 'none'),
    dmarc: result,
  };
}

/** RFC 1918, RFC 4193, loopback and link-local, also as IPv4 inside IPv6. */
const OWN_NETWORKS = /^(?:127\.|10\.|192\.168\.|169\.254\.|172\.(?:1[6-9]|2\d|3[01])\.|::1$|f[cd]|fe[89ab])/i;

function isOwnNetwork(ip: string): boolean {
  const plain = ip.replace(/^::ffff:/i, '');
  return isIP(plain) === 0 || OWN_NETWORKS.test(plain);
}
