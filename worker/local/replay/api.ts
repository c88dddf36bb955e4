import * as v from 'valibot';
import { Refusal } from '../refusal.ts';

/** `/api/v1` of an instance, for a program with an owner's token. */
export class Api {
  readonly #url: string;
  readonly #token: string;

  constructor(url: string, token: string) {
    this.#url = url;
    this.#token = token;
  }

  async get<S extends v.GenericSchema>(path: string, schema: S): Promise<v.InferOutput<S>> {
    return v.parse(schema, await (await this.#ok('GET', path)).json());
  }

  async bytes(path: string): Promise<Buffer | null> {
    const answer = await this.call('GET', path);
    return answer.ok ? Buffer.from(await answer.arrayBuffer()) : null;
  }

  /** Every item of a list, page by page. */
  async *all<S extends v.GenericSchema>(path: string, item: S): AsyncGenerator<v.InferOutput<S>> {
    const page = v.object({ items: v.array(item), nextCursor: v.nullable(v.string()) });
    for (let cursor: string | null = ''; cursor !== null;) {
      const at: string = cursor === '' ? '' : `&cursor=${encodeURIComponent(cursor)}`;
      const read: { items: v.InferOutput<S>[]; nextCursor: string | null } = await this.get(
        `${path}${path.includes('?') ? '&' : '?'}limit=200${at}`,
        page,
      );
      yield* read.items;
      cursor = read.nextCursor;
    }
  }

  /** The answer as it comes, whatever its status. @throws {Refusal} when nothing answers there */
  async call(method: string, path: string, body?: { type: string; content: string | Uint8Array<ArrayBuffer> }) {
    const headers = {
      authorization: `Bearer ${this.#token}`,
      ...(body ? { 'content-type': body.type, 'idempotency-key': crypto.randomUUID() } : {}),
    };
    try {
      return await fetch(`${this.#url}/api/v1${path}`, { method, headers, body: body?.content ?? null });
    } catch (cause) {
      throw new Refusal(`${this.#url} does not answer.`, { cause });
    }
  }

  async #ok(method: string, path: string): Promise<Response> {
    const answer = await this.call(method, path);
    if (answer.ok) return answer;
    throw new Refusal(`${method} ${path} answered ${answer.status}: ${await answer.text()}`);
  }
}
