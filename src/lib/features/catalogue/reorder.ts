import type { Service } from '#domain/model';

type Placed = Pick<Service, 'id' | 'position'>;

/**
 * What must be written so that a service stands one place higher (-1) or lower (1) in the catalogue: two positions as a
 * rule, all of them when somebody else's change has left two on one place.
 * @param services in their order
 */
export function moved(services: readonly Placed[], id: string, step: -1 | 1): { id: string; position: number }[] {
  const from = services.findIndex((service) => service.id === id);
  const to = from + step;
  if (from === -1 || to < 0 || to >= services.length) return [];
  const next = services.toSpliced(from, 1).toSpliced(to, 0, services[from]!);
  const places = services.map(({ position }) => position);
  const isClear = places.every((place, index) => index === 0 || place > places[index - 1]!);
  return next
    .map((service, index) => ({ service, position: isClear ? places[index]! : index }))
    .filter(({ service, position }) => service.position !== position)
    .map(({ service, position }) => ({ id: service.id, position }));
}
