import { PLAIN_MESSAGE, type IncomingMessage, type Sign } from '#domain/matching/incoming';
import type { CreateRequest } from '#protocol/public-intake';

type Posted = {
  /** Whose token or session it was, and the Idempotency-Key: keys of different callers never meet. */
  caller: string;
  key: string;
  /** SHA-256 hex of the body as it was sent. */
  bodyHash: string;
  body: CreateRequest;
};

/** A request that another program hands on. What it says of the client is a claim, as on a form. */
export function readApiRequest({ caller, key, bodyHash, body }: Posted): IncomingMessage {
  const { client, type, priority, subject, text, teamId, channel } = body;
  return {
    ...PLAIN_MESSAGE,
    door: 'api',
    key: `${caller}:${key}`,
    contentHash: bodyHash,
    raw: JSON.stringify(body),
    channel,
    sender: { name: client.name, company: client.company, language: client.language, signs: claimedSigns(client) },
    teamId,
    type,
    priority,
    subject,
    text,
    mayAcknowledge: true,
  };
}

type Addresses = { phone?: string | null | undefined; email?: string | null | undefined };

function claimedSigns({ phone, email }: Addresses): Sign[] {
  return [
    ...(phone ? [{ kind: 'phone', value: phone, evidence: 'typed' } as const] : []),
    ...(email ? [{ kind: 'email', value: email, evidence: 'typed' } as const] : []),
  ];
}
