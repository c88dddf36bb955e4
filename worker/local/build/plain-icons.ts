import type { PreprocessorGroup } from 'svelte/compiler';

const ICON = /\/@lucide\/svelte\/dist\/icons\/[\w-]+\.svelte$/;
const DATA = /^const iconData = (\{.*\});$/m;

type Shape = readonly [tag: string, attributes: Readonly<Record<string, string>>];
type IconData = { size: number; node: readonly Shape[] };

/**
 * Makes each Lucide icon a plain picture before Svelte compiles it: the browser then copies it in one step. As delivered, an
 * icon is drawn attribute by attribute, element by element, from a list that it works out anew each time; a phone's first
 * screen has a dozen of them, and they took a third of the time that the navigation took.
 * What an icon of ours can be told is its `class`; it is never read out.
 */
export const plainIcons: PreprocessorGroup = {
  name: 'plain-icons',
  markup({ content, filename }) {
    if (filename === undefined || !ICON.test(filename)) return;
    const [, data] = DATA.exec(content) ?? [];
    if (data === undefined) throw new Error(`${filename} is not written as Lucide's icons used to be.`);
    return { code: picture(JSON.parse(data) as IconData) };
  },
};

const picture = ({ size, node }: IconData): string => `<script>const { class: look } = $props();</script>
<svg width="${size}" height="${size}" viewBox="0 0 ${size} ${size}" fill="none" stroke="currentColor" stroke-width="2" \
stroke-linecap="round" stroke-linejoin="round" aria-hidden="true" class={look}>${node.map(element).join('')}</svg>`;

const element = ([tag, attributes]: Shape): string =>
  `<${tag}${Object.entries(attributes)
    .map(([name, value]) => ` ${name}="${value}"`)
    .join('')}/>`;
