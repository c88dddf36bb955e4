import type { Report } from './report.ts';

/** A report for spreadsheets: RFC 4180, in UTF-8 with the mark that Excel asks for. */
export function toCsv({ columns, rows, total, compare }: Report): string {
  const names = columns.map(({ id, unit }) => (unit === 'minutes' ? `${id}_minutes` : id));
  const head = ['key', 'name', ...names, ...(compare ? names.map((name) => `${name}_before`) : [])];
  const lines = [...rows, { key: '*', name: '*', ...total }].map(({ key, name, values, before }) => [
    key,
    name,
    ...values,
    ...(before ?? []),
  ]);
  return `\uFEFF${[head, ...lines].map((line) => `${line.map(cell).join()}\r\n`).join('')}`;
}

/** What a spreadsheet would take for a formula is told apart by an apostrophe (OWASP, CSV injection); numbers are ours. */
export function cell(value: string | number | null): string {
  if (value === null) return '';
  if (typeof value === 'number') return String(Math.round(value * 100) / 100);
  const plain = /^[=+\-@\t\r\n\uFF0B\uFF0D\uFF1D\uFF20]/.test(value) ? `'${value}` : value;
  return /[",;\r\n\t']/.test(plain) ? `"${plain.replaceAll('"', '""')}"` : plain;
}
