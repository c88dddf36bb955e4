import { Problem } from '../http/problem.ts';

export const keyReused = (): Problem =>
  new Problem('request.key-reused', 422, { detail: 'This Idempotency-Key came with another body before.' });
