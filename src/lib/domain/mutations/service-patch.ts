import { manages } from '../permissions.ts';
import { given } from './given.ts';
import { applied, patch, refused, type Mutator } from './mutation.ts';
import type { ServiceCreate } from './service-create.ts';

type Facts = Omit<ServiceCreate, 'serviceId'>;
export type ServicePatch = { serviceId: string; set: { [K in keyof Facts]?: Facts[K] | undefined } };

/** Changes what can be ordered (PR10). Nothing is ever removed: orders keep their lines, and point at what they named. */
export const servicePatch: Mutator<ServicePatch> = {
  keys: ({ serviceId }) => [{ table: 'services', id: serviceId }],

  run(view, { serviceId, set }, { actor }) {
    if (!manages(actor)) return refused('service.not-allowed');
    const service = view.get('services', serviceId);
    if (!service) return refused('service.gone');
    const changed = given(set, service);
    return applied(changed ? [patch('services', serviceId, changed)] : []);
  },
};
