import { jest } from '@jest/globals'
import { run } from '../../src/cli/program.js'

export interface Ran {
  readonly exit: number
  readonly out: string
  readonly err: string
}

/** Runs a command line in this process, with what it prints. */
export async function refold(...args: readonly string[]): Promise<Ran> {
  let out = ''
  let err = ''
  const stdout = jest.spyOn(process.stdout, 'write').mockImplementation(text => {
    out += String(text)
    return true
  })
  const stderr = jest.spyOn(process.stderr, 'write').mockImplementation(text => {
    err += String(text)
    return true
  })
  try {
    const exit = await run(args)
    return { exit, out, err }
  } finally {
    stdout.mockRestore()
    stderr.mockRestore()
  }
}
