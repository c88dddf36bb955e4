import { m } from '#messages';

/** Fields whose reasons do not say by themselves which field is meant: there are two addresses. */
const LABELS: Readonly<Record<string, () => string>> = {
  mailAddress: m.setup_mail_address,
  ownerEmail: m.setup_owner_email,
  password: m.setup_password,
  name: m.setup_name,
  country: m.setup_country,
  language: m.setup_language,
  timeZone: m.setup_time_zone,
  team: m.setup_team,
  ownerName: m.setup_owner_name,
};

/** @returns the field's label; '' for a day of the week, whose reason is about all of them */
export const labelOf = (field: string): string => LABELS[field]?.() ?? '';
