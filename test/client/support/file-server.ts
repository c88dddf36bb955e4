import { keyOf } from '../../../src/lib/store/tables.ts';
import type { ServerDeps } from '../../../src/lib/sync/server.ts';
import { json, problem } from './http.ts';
import type { ModelServer } from './model-server.ts';

const PART_BYTES = 4;

/** The routes that take files in parts, beside a model server that knows the rows. */
export class FileServer {
  /** What was asked, by path. */
  readonly calls: string[] = [];
  isDown = false;
  /** Down from then on. */
  failAfterParts = Infinity;
  /** Answered to whoever says that all is there. */
  refusal: string | null = null;
  readonly #model: ModelServer;
  readonly #parts = new Map<string, Map<number, string>>();
  readonly #files = new Map<string, string>();

  constructor(model: ModelServer) {
    this.#model = model;
  }

  received(id: string): string | undefined {
    return this.#files.get(id);
  }
  parts(id: string): number {
    return this.#parts.get(id)?.size ?? 0;
  }

  /** Restored to a time before anything came. */
  forget(): void {
    this.#parts.clear();
    this.#files.clear();
  }

  readonly fetch: ServerDeps['fetch'] = async (path, { body }) => {
    this.calls.push(path);
    const [, id = '', step = '', part = ''] = /^\/api\/v1\/uploads\/([^/]+)\/(\w+)(?:\/(\d+))?$/.exec(path) ?? [];
    const count = [...this.#parts.values()].reduce((sum, { size }) => sum + size, 0);
    if (this.isDown || (step === 'parts' && count >= this.failAfterParts)) throw new TypeError('no network');
    if (!this.#model.rows.has(keyOf('files', id))) return problem(404, 'file.gone');
    const parts = this.#parts.get(id) ?? new Map<number, string>();
    this.#parts.set(id, parts);
    if (step === 'parts') {
      parts.set(Number(part), new TextDecoder().decode(body as ArrayBuffer));
      return json({ part: Number(part) });
    }
    if (step === 'complete') {
      if (this.refusal !== null) return problem(422, this.refusal);
      this.#files.set(
        id,
        [...parts]
          .sort(([a], [b]) => a - b)
          .map(([, text]) => text)
          .join(''),
      );
      this.#model.patch(keyOf('files', id), { state: 'there' });
    }
    return json({
      state: this.#files.has(id) ? 'there' : 'expected',
      have: [...parts.keys()],
      partBytes: PART_BYTES,
    });
  };
}
