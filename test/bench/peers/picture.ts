import type { Outcome } from './compare.ts';

const [WIDTH, LEFT, RIGHT, ROW, BAR, TOP] = [720, 220, 130, 40, 18, 34];

/** Bars of the mean wait, in colours that stand on a light page and on a dark one. */
export function drawPeers(outcomes: readonly Outcome[]): string {
  const longest = Math.max(...outcomes.map(({ wait }) => wait));
  const scale = (WIDTH - LEFT - RIGHT) / longest;
  const height = TOP + outcomes.length * ROW;
  const rows = outcomes.map(({ policy, wait, exact }, index) => {
    const y = TOP + index * ROW;
    const length = Math.max(2, Math.round(wait * scale));
    return [
      `  <text x="${LEFT - 12}" y="${y + BAR - 4}" text-anchor="end">${policy}</text>`,
      `  <rect x="${LEFT}" y="${y}" width="${length}" height="${BAR}" rx="4" class="${index === outcomes.length - 1 ? 'ours' : 'peer'}" />`,
      `  <text x="${LEFT + length + 10}" y="${y + BAR - 4}">${Math.round(wait)} min, ${Math.round(exact * 100)} %</text>`,
    ].join('\n');
  });
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${height}" role="img" aria-labelledby="title">
  <title id="title">Mean wait by policy, and how often somebody was chosen who carried least</title>
  <style>
    text { font: 14px system-ui, sans-serif; fill: #443c40; }
    .peer { fill: #a89ba0; }
    .ours { fill: #b4472e; }
    @media (prefers-color-scheme: dark) { text { fill: #d9d0d3; } .ours { fill: #ef8a6f; } }
  </style>
  <text x="${LEFT}" y="18">mean wait until somebody begins; chose who carried least</text>
${rows.join('\n')}
</svg>
`;
}
