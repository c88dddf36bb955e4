import * as v from 'valibot';
import type { SearchHit } from '#domain/search';

/** A hit as the server's search answers it. */
export const searchHitSchema = v.object({
  kind: v.picklist(['client', 'request', 'message']),
  id: v.string(),
  clientId: v.string(),
  conversationId: v.nullable(v.string()),
  /** The open task of the request, else its newest. */
  taskId: v.nullable(v.string()),
  title: v.string(),
  detail: v.string(),
  at: v.number(),
}) satisfies v.GenericSchema<SearchHit>;
