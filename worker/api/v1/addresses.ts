import { v7 as uuid } from 'uuid';

type Given = { phone?: string | null | undefined; email?: string | null | undefined };

/** What a body says of how somebody is reached, as addresses of a card. */
export const addressesOf = ({ phone, email }: Given) => [
  ...(phone ? [{ id: `id_${uuid()}`, kind: 'phone', value: phone } as const] : []),
  ...(email ? [{ id: `id_${uuid()}`, kind: 'email', value: email } as const] : []),
];
