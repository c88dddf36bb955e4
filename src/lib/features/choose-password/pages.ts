import type { LinkPurpose } from '#domain/link';

const PAGES: Readonly<Record<string, LinkPurpose>> = { '/app/accept': 'invite', '/app/reset': 'reset' };

export const isLinkPage = (pathname: string): boolean => Object.hasOwn(PAGES, pathname);
