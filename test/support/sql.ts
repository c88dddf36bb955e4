import { env } from 'cloudflare:workers';

/** Looking at the base past the product's own queries. */

export async function rows<T>(query: string, ...bindings: unknown[]): Promise<T[]> {
  const { results } = await env.DB.prepare(query)
    .bind(...bindings)
    .all<T>();
  return results;
}

export async function first<T>(query: string, ...bindings: unknown[]): Promise<T> {
  const [row] = await rows<T>(query, ...bindings);
  if (row === undefined) throw new Error(`no row: ${query}`);
  return row;
}

export const count = async (query: string, ...bindings: unknown[]): Promise<number> =>
  (await first<{ n: number }>(`SELECT count(*) AS n FROM ${query}`, ...bindings)).n;
