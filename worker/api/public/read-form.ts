import type { GenericSchema, InferOutput } from 'valibot';
import { Problem } from '../../http/problem.ts';
import { validate } from '../../http/validation.ts';

/**
 * A form of the public as its schema reads it, with a name for its sending.
 * @throws {Problem} 422 `form.invalid`, one error for each wrong field
 */
export function readForm<S extends GenericSchema<unknown, { nonce: string }>>(
  schema: S,
  body: unknown,
): InferOutput<S> {
  try {
    const form = validate(schema, body);
    // A program may leave the naming of its sending to us; it only cannot repeat it then.
    return form.nonce === '' ? { ...form, nonce: crypto.randomUUID() } : form;
  } catch (error) {
    if (error instanceof Problem) throw new Problem('form.invalid', 422, { errors: error.errors ?? [] });
    throw error;
  }
}
