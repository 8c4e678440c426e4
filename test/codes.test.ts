import { expect, test } from '@jest/globals'
import { codes } from '../src/diagnostics/codes.js'
import { codesPage } from '../src/diagnostics/page.js'
import { readText } from './support/root.js'

test('docs/diagnostics.md is current (npm run generate)', () => {
  expect(readText('docs/diagnostics.md')).toBe(codesPage())
})

test('the README names every code with its severity, and no other', () => {
  const rows = [...readText('README.md').matchAll(/^\| `([a-z]+\/[a-z-]+)` \| (error|warning|info) \|/gm)].map(
    ([, code, severity]) => `${code} ${severity}`,
  )
  expect(rows).toEqual(Object.entries(codes).map(([code, { severity }]) => `${code} ${severity}`))
})
