#!/usr/bin/env node
import { codeOf } from './errors.js'
import { run } from './program.js'

// a reader that has enough (head, less) is no error
process.stdout.on('error', error => {
  if (codeOf(error) === 'EPIPE') process.exit()
  throw error
})

process.exitCode = await run(process.argv.slice(2))
