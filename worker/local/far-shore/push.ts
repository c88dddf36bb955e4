import { createECDH, createPublicKey, randomBytes, verify } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/**
 * A stand-in for a push service, speaking the documented protocol on loopback: it keeps what would go to browsers, and can
 * be told to answer as services do when something is wrong. It cannot read what it keeps: that is for the browser's keys.
 * @see https://www.rfc-editor.org/rfc/rfc8030 (the service), rfc8292 (who sends), rfc8188 (how it is coded)
 */

export type Fault = { status: number; retryAfterS?: number };

/** A message as it was taken. */
export type Kept = {
  endpoint: string;
  ttl: number;
  topic: string | null;
  urgency: string;
  /** `aes128gcm`, base64url. */
  body: string;
  /** Claims of the VAPID token. */
  claims: Record<string, unknown>;
};

export type Subscriber = { endpoint: string; p256dh: string; auth: string; privateKey: string };

export type PushShore = {
  origin: string;
  /** A browser of its own making; its private key is in the answer, so that what arrives can be read. */
  subscribe(): Subscriber;
  /** Messages for the endpoint that no newer one of their topic replaced, oldest first. */
  kept(endpoint: string): readonly Kept[];
  /** What the endpoint answers from now on; null for taking everything again. */
  fail(endpoint: string, fault: Fault | null): void;
  close(): Promise<void>;
};

/** RFC 8030, 7.2: no service must take more. */
const MAX_BODY_BYTES = 4_096;
/** RFC 8292, 2: a token is good for a day at most. */
const MAX_TOKEN_LIFE_S = 24 * 60 * 60;
const URGENCIES = new Set(['very-low', 'low', 'normal', 'high']);

type Options = { port: number; say?: (line: string) => void };

export async function createPushShore({ port, say = () => undefined }: Options): Promise<PushShore> {
  const kept = new Map<string, Kept[]>();
  const faults = new Map<string, Fault>();
  let origin = '';

  async function take(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const endpoint = `${origin}${request.url ?? ''}`;
    const fault = faults.get(endpoint) ?? faultIn(request.url ?? '');
    const refusal = fault ?? (kept.has(endpoint) ? null : { status: 404 });
    const body = await read(request);
    const wrong = refusal === null ? wrongIn(request, body, origin) : null;
    const status = refusal?.status ?? wrong?.status ?? 201;
    say(`POST ${endpoint} → ${status}${wrong === null ? '' : ` ${wrong.reason}`}`);
    if (refusal !== null || wrong !== null) {
      const wait = refusal?.retryAfterS;
      response.writeHead(status, wait === undefined ? {} : { 'retry-after': String(wait) });
      return void response.end(wrong?.reason ?? '');
    }
    keep(request, endpoint, body);
    response.writeHead(201, { location: `${origin}/message/${randomBytes(16).toString('base64url')}` }).end();
  }

  function keep(request: IncomingMessage, endpoint: string, body: Buffer): void {
    const topic = headerOf(request, 'topic') ?? null;
    const others = (kept.get(endpoint) ?? []).filter((message) => topic === null || message.topic !== topic);
    const message: Kept = {
      endpoint,
      ttl: Number(headerOf(request, 'ttl')),
      topic,
      urgency: headerOf(request, 'urgency') ?? 'normal',
      body: body.toString('base64url'),
      claims: tokenOf(request)?.claims ?? {},
    };
    kept.set(endpoint, [...others, message]);
  }

  const server = createServer((request, response) => {
    const isPush = request.method === 'POST' && (request.url ?? '').startsWith('/push/');
    if (isPush) return void take(request, response);
    if (request.method === 'POST' && request.url === '/subscribe') return answer(response, shore.subscribe());
    if (request.method === 'GET' && request.url === '/kept') return answer(response, [...kept.values()].flat());
    response.writeHead(404).end();
  });
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

  const shore: PushShore = {
    origin,
    subscribe() {
      const pair = createECDH('prime256v1');
      const p256dh = pair.generateKeys().toString('base64url');
      const endpoint = `${origin}/push/${randomBytes(16).toString('base64url')}`;
      kept.set(endpoint, []);
      const auth = randomBytes(16).toString('base64url');
      return { endpoint, p256dh, auth, privateKey: pair.getPrivateKey().toString('base64url') };
    },
    kept: (endpoint) => kept.get(endpoint) ?? [],
    fail(endpoint, fault) {
      if (fault === null) faults.delete(endpoint);
      else faults.set(endpoint, fault);
    },
    close: () => closed(server),
  };
  return shore;
}

/** For trying by hand: an endpoint that ends in `?answer=429` or `?answer=429&retry-after=60` answers so. */
function faultIn(url: string): Fault | null {
  const wanted = new URL(url, 'http://127.0.0.1').searchParams;
  const status = Number(wanted.get('answer'));
  if (!Number.isInteger(status) || status < 400 || status > 599) return null;
  const retryAfter = wanted.get('retry-after');
  return { status, ...(retryAfter === null ? {} : { retryAfterS: Number(retryAfter) }) };
}

/** What a service refuses: RFC 8030, 5.2 and 5.3; RFC 8188, 2.1; RFC 8292, 4.2. */
function wrongIn(request: IncomingMessage, body: Buffer, origin: string): { status: number; reason: string } | null {
  const refuse = (status: number, reason: string) => ({ status, reason });
  const token = tokenOf(request);
  if (token === null) return refuse(401, 'no VAPID token');
  if (!token.isSigned) return refuse(403, 'the VAPID token is not signed by its key');
  const { aud, exp, sub } = token.claims;
  if (typeof aud !== 'string' || new URL(aud).host !== new URL(origin).host)
    return refuse(403, 'aud is not this origin');
  const lifeS = Number(exp) - Date.now() / 1_000;
  if (!(lifeS > 0 && lifeS <= MAX_TOKEN_LIFE_S)) return refuse(403, 'exp is past, or more than a day ahead');
  if (typeof sub !== 'string' || !/^(mailto:\S+@\S+|https:\/\/)/.test(sub)) return refuse(403, 'sub is no contact');
  if (!/^\d+$/.test(headerOf(request, 'ttl') ?? '')) return refuse(400, 'TTL is needed');
  if (!/^[\w-]{0,32}$/.test(headerOf(request, 'topic') ?? ''))
    return refuse(400, 'Topic is too long, or not base64url');
  if (!URGENCIES.has(headerOf(request, 'urgency') ?? 'normal')) return refuse(400, 'no such Urgency');
  if (headerOf(request, 'content-encoding') !== 'aes128gcm') return refuse(415, 'Content-Encoding is not aes128gcm');
  if (body.length > MAX_BODY_BYTES) return refuse(413, 'over 4,096 bytes');
  const isHeaded = body.length > 86 && body.readUInt8(20) === 65 && body.readUInt32BE(16) >= 18;
  return isHeaded ? null : refuse(400, 'no aes128gcm content');
}

type Token = { claims: Record<string, unknown>; isSigned: boolean };

/** `vapid t=…, k=…` */
function tokenOf(request: IncomingMessage): Token | null {
  const [, token = '', key = ''] =
    /^vapid t=([\w.-]+), ?k=([\w-]+)$/.exec(headerOf(request, 'authorization') ?? '') ?? [];
  const [head = '', claims = '', signature = ''] = token.split('.');
  const point = Buffer.from(key, 'base64url');
  if (point.length !== 65) return null;
  const [x, y] = [point.subarray(1, 33), point.subarray(33)].map((half) => half.toString('base64url'));
  const publicKey = createPublicKey({ key: { kty: 'EC', crv: 'P-256', x: x ?? '', y: y ?? '' }, format: 'jwk' });
  const signed = { key: publicKey, dsaEncoding: 'ieee-p1363' as const };
  const isSigned = verify('sha256', Buffer.from(`${head}.${claims}`), signed, Buffer.from(signature, 'base64url'));
  const read = JSON.parse(Buffer.from(claims, 'base64url').toString()) as Record<string, unknown>;
  return { claims: read, isSigned };
}

const headerOf = (request: IncomingMessage, name: string): string | undefined => {
  const value = request.headers[name];
  return typeof value === 'string' ? value : undefined;
};

async function read(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

const answer = (response: ServerResponse, value: unknown): void =>
  void response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(value, null, 2));

const closed = (server: Server): Promise<void> =>
  new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
