import { sql } from 'drizzle-orm';
import type { Channel, RequestType } from '#domain/model';
import type { Guard } from './guards.ts';

/**
 * What a decision of intake rested on. They ask for the fact itself and not for an unchanged `rev`, so that ten letters
 * that join one request at once do not hinder each other.
 */

export const requestIsOpen = (requestId: string): Guard =>
  sql`EXISTS (SELECT 1 FROM requests WHERE id = ${requestId} AND completed_at IS NULL)`;

export const taskIsOpen = (taskId: string): Guard =>
  sql`EXISTS (SELECT 1 FROM tasks WHERE id = ${taskId} AND status = 'open')`;

export const hasNoOpenTask = (requestId: string): Guard =>
  sql`NOT EXISTS (SELECT 1 FROM tasks WHERE request_id = ${requestId} AND status = 'open')`;

export const hasNoConversation = (clientId: string, channel: Channel): Guard =>
  sql`NOT EXISTS (SELECT 1 FROM conversations WHERE client_id = ${clientId} AND channel = ${channel})`;

export const hasNoOpenRequest = (conversationId: string, type: RequestType): Guard =>
  sql`NOT EXISTS (SELECT 1 FROM requests
    WHERE conversation_id = ${conversationId} AND type = ${type} AND completed_at IS NULL)`;

/** No automatic letter to this address since `since` (UTC ms), by whatever door. */
export const noAutomaticLetterSince = (address: string, since: number): Guard =>
  sql`NOT EXISTS (SELECT 1 FROM outbox WHERE automatic_to = ${address} AND created_at > ${since})`;
