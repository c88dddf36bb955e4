import { bytesRoute, type Route } from '../route.ts';

export const picturePath = (id: string): string => `/api/public/pictures/${id}`;

/** A picture of the catalogue. It is named by its content, so whoever has it once need not ask again. */
export const pictureRoute: Route = bytesRoute({
  method: 'GET',
  path: '/api/public/pictures/{id}',
  summary: 'A picture of the catalogue.',
  access: null,
  status: 200,
  refusals: { 404: 'No such picture.' },
  async run({ deps, params }) {
    const { kind, size, body } = await deps.pictures.open(params['id'] ?? '');
    return new Response(body, {
      headers: {
        'content-type': kind,
        'content-length': String(size),
        'cache-control': 'public, max-age=31536000, immutable',
        'content-security-policy': "default-src 'none'; sandbox",
      },
    });
  },
});
