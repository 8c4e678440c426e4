import { expect, test } from '@jest/globals'

test('expected files are compared, not rewritten, where tests run unattended', () => {
  expect(process.env.CI !== undefined && process.env.UPDATE === '1').toBe(false)
})
