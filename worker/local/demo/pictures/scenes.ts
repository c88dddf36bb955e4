/** The demo catalogue's pictures as drawings: flat shapes in the product's own colours, 400 × 400. */

const PAPER = '#f2ede5';
const PLUM = '#762f5f';
const DARK = '#3a2333';
const ROSE = '#e9c3da';
const OCHRE = '#e0a040';
const GREEN = '#6d9f7c';
const SKY = '#a9c8dc';
const CREAM = '#fffdfa';

const scene = (ground: string, spot: string, shapes: string): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 400 400" width="400" height="400">
    <rect width="400" height="400" fill="${ground}"/><circle cx="200" cy="200" r="160" fill="${spot}"/>
    <g stroke-linecap="round" stroke-linejoin="round">${shapes}</g></svg>`;

const stroke = (colour: string, width: number) => `fill="none" stroke="${colour}" stroke-width="${width}"`;

/** Spokes of a wheel, from the hub to the rim. */
const spokes = ({ x, y, from, to, count }: { x: number; y: number; from: number; to: number; count: number }): string =>
  Array.from({ length: count }, (_, index) => {
    const angle = (index / count) * 2 * Math.PI;
    const at = (radius: number) =>
      `${(x + radius * Math.cos(angle)).toFixed(1)} ${(y + radius * Math.sin(angle)).toFixed(1)}`;
    return `M${at(from)} L${at(to)}`;
  }).join(' ');

const wheel = (x: number, y: number, radius: number): string => `
  <circle cx="${x}" cy="${y}" r="${radius}" ${stroke(DARK, 11)}/>
  <path d="${spokes({ x, y, from: 8, to: radius - 6, count: 14 })}" ${stroke(DARK, 1.8)}/>
  <circle cx="${x}" cy="${y}" r="8" fill="${DARK}"/>`;

const bicycle = `${wheel(112, 248, 66)}${wheel(288, 248, 66)}
  <path d="M112 248 L158 164 L256 164 L198 248 Z M158 164 L198 248" ${stroke(PLUM, 12)}/>
  <path d="M288 248 L252 140" ${stroke(PLUM, 12)}/>
  <path d="M252 140 q-2 -20 26 -20 h14" ${stroke(DARK, 10)}/>
  <path d="M150 148 L158 164" ${stroke(DARK, 10)}/><path d="M122 144 h52 q-6 -16 -52 -8 z" fill="${DARK}"/>
  <circle cx="198" cy="248" r="20" fill="${CREAM}" stroke="${DARK}" stroke-width="7"/>
  <path d="M198 248 L218 276 M208 280 h22" ${stroke(DARK, 7)}/>`;

const clipboard = `<g transform="rotate(-5 200 200)">
  <rect x="112" y="88" width="176" height="232" rx="18" fill="${PLUM}"/>
  <rect x="128" y="112" width="144" height="192" rx="6" fill="${CREAM}"/>
  <rect x="160" y="72" width="80" height="36" rx="12" fill="${DARK}"/>
  ${[150, 200, 250]
    .map((y) => `<path d="M146 ${y} l10 11 l18 -22" ${stroke(GREEN, 9)}/><path d="M192 ${y} h62" ${stroke(ROSE, 9)}/>`)
    .join('')}</g>`;

const tube = `<circle cx="200" cy="200" r="98" ${stroke(DARK, 46)}/>
  <path d="M126 136 a98 98 0 0 1 62 -34" ${stroke('#5d4454', 8)}/>
  <path d="M200 302 v34" ${stroke('#8b7a84', 12)}/><path d="M200 336 v8" ${stroke(DARK, 18)}/>
  <g transform="rotate(38 262 128)"><rect x="230" y="104" width="66" height="48" rx="14" fill="${OCHRE}"/>
  <rect x="240" y="112" width="46" height="32" rx="9" ${stroke('#f7d79b', 3)}/></g>`;

const brake = `<circle cx="188" cy="208" r="112" ${stroke('#8b7a84', 24)}/>
  <circle cx="188" cy="208" r="112" ${stroke(CREAM, 9)} stroke-dasharray="0.1 25"/>
  <circle cx="188" cy="208" r="40" ${stroke(DARK, 16)}/>
  <path d="${spokes({ x: 188, y: 208, from: 46, to: 98, count: 6 })}" ${stroke(DARK, 13)}/>
  <g transform="rotate(40 188 208)"><rect x="270" y="160" width="62" height="96" rx="20" fill="${PLUM}"/>
  <rect x="254" y="176" width="24" height="64" rx="6" fill="${OCHRE}"/><circle cx="306" cy="186" r="7" fill="${ROSE}"/>
  <circle cx="306" cy="230" r="7" fill="${ROSE}"/></g>`;

const trueing = `<circle cx="196" cy="206" r="120" ${stroke(DARK, 17)}/><circle cx="196" cy="206" r="104" ${stroke('#a99aa3', 5)}/>
  <path d="${spokes({ x: 196, y: 206, from: 18, to: 102, count: 20 })}" ${stroke('#8b7a84', 3)}/>
  <circle cx="196" cy="206" r="20" fill="${PLUM}"/><circle cx="196" cy="206" r="7" fill="${CREAM}"/>
  <g transform="rotate(-45 292 110)"><rect x="258" y="76" width="68" height="68" rx="24" fill="${OCHRE}"/>
  <circle cx="292" cy="110" r="13" fill="${CREAM}"/><rect x="286" y="134" width="12" height="34" rx="5" fill="${OCHRE}"/></g>`;

const helmet = `<path d="M76 232 C70 128 148 90 216 94 C300 98 344 158 334 224 Q332 240 316 240 L96 252 Q78 252 76 232 Z" fill="${PLUM}"/>
  <path d="M122 212 Q130 154 172 134 Q150 176 150 212 Z M184 212 Q184 150 214 128 Q222 168 216 210 Z M248 208 Q254 164 246 136 Q286 158 288 204 Z" fill="${DARK}"/>
  <path d="M88 250 Q200 268 326 238" ${stroke(OCHRE, 12)}/>
  <path d="M128 254 Q150 312 206 322 Q264 314 282 248" ${stroke(DARK, 9)}/><rect x="192" y="312" width="30" height="20" rx="6" fill="${OCHRE}"/>`;

const lights = `<path d="M150 160 L20 92 V276 L150 218 Z" fill="#fbe7bd"/><path d="M262 252 L392 214 V350 L262 290 Z" fill="#f3b9b2"/>
  <rect x="132" y="138" width="104" height="102" rx="30" fill="${DARK}"/><rect x="122" y="148" width="30" height="82" rx="14" fill="${OCHRE}"/>
  <path d="M184 240 v26" ${stroke(DARK, 18)}/><rect x="166" y="256" width="36" height="26" rx="10" fill="${PLUM}"/>
  <rect x="206" y="228" width="66" height="84" rx="24" fill="${DARK}" transform="translate(14 0)"/>
  <rect x="270" y="238" width="24" height="64" rx="11" fill="#c13a32"/><circle cx="198" cy="176" r="9" fill="${GREEN}"/>`;

const seat = `<path d="M134 86 Q200 66 240 92 Q258 150 252 216 L292 226 Q316 234 312 262 L304 318 Q302 330 290 330 L276 330 L270 276 L176 270 Q146 268 142 236 Z" fill="${PLUM}"/>
  <path d="M160 112 Q196 98 222 114 Q234 166 228 226 L176 228 Q164 168 160 112 Z" fill="${ROSE}"/>
  <path d="M176 128 L210 222 M210 126 L180 222" ${stroke(DARK, 9)}/><rect x="182" y="168" width="26" height="22" rx="6" fill="${OCHRE}"/>
  <path d="M150 262 Q118 276 84 330" ${stroke(DARK, 12)}/><rect x="264" y="316" width="50" height="20" rx="9" fill="${DARK}"/>`;

/** By the name of the file each becomes. */
export const SCENES: Readonly<Record<string, string>> = {
  'full-service': scene(PAPER, ROSE, bicycle),
  'quick-check': scene('#e3ebe2', '#cfe0d2', clipboard),
  puncture: scene('#f6ead2', '#f2dcae', tube),
  brakes: scene('#e2ebf1', SKY, brake),
  truing: scene(PAPER, '#e6dccd', trueing),
  helmet: scene('#f6ead2', '#f3d9a4', helmet),
  lights: scene('#d9d2dd', '#b9adc2', lights),
  'child-seat': scene('#e3ebe2', '#cbdccf', seat),
};
