import { codes } from './codes.js'

/** The page docs/diagnostics.md: every code with its severity and meaning. */
export function codesPage(): string {
  const rows = Object.entries(codes).map(([code, { severity, title }]) => `| \`${code}\` | ${severity} | ${title} |`)
  return [
    '# Diagnostics',
    '',
    'Written by `npm run generate`; do not edit. Codes are never reused or renamed. Any error makes the status of a document `failed`, any',
    'warning `review`; else it is `ok`. The facts of each code are typed in `Facts`; sentences in English and Chinese are made from them.',
    '',
    '| code | severity | meaning |',
    '| --- | --- | --- |',
    ...rows,
    '',
  ].join('\n')
}
