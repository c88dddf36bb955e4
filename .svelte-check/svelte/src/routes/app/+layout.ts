import { learnOwnWords } from '$lib/ui/dates/own.ts';
import { learnOwnTexts } from '$lib/ui/own-texts.ts';

// The staff app lives on the device: one prerendered shell answers for every address below /app/.
export const ssr: boolean = false;
export const trailingSlash: 'never' | 'always' | 'ignore' = 'ignore';

export const load = async () => void (await Promise.all([learnOwnWords(), learnOwnTexts()]));
