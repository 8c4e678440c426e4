import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { setTimeout } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from '@jest/globals'
import { Processes } from '../../src/batch/processes.js'
import { type BatchInput, type BatchOptions, builtin, type Done, parseBatch } from '../../src/index.js'
import { printedReport } from '../support/printed.js'

const input = (name: string, text: string): BatchInput => ({ name, bytes: async () => Buffer.from(text) })
const report = (value: number): string => printedReport({ 规章: [String(value), '0', '0'] })
const options: BatchOptions = { grammar: builtin, print: 'cells' }
async function all(inputs: Iterable<BatchInput>, given: Partial<BatchOptions> = {}): Promise<Done[]> {
  const done: Done[] = []
  for await (const one of parseBatch(inputs, { ...options, ...given })) done.push(one)
  return done
}

describe('a batch', () => {
  const inputs = Array.from({ length: 30 }, (_, i) => input(`${i}.txt`, i % 7 === 3 ? '' : report(i)))
  test('comes in the order of its input, the same from any number of processes', async () => {
    const [here, one, three] = [await all(inputs, { jobs: 0 }), await all(inputs, { jobs: 1 }), await all(inputs, { jobs: 3 })]
    expect(here.map(({ name }) => name)).toEqual(inputs.map(({ name }) => name))
    expect(one).toEqual(here)
    expect(three).toEqual(here)
    expect(here.map(({ outcome }) => outcome?.document.status)).toEqual(inputs.map((_, i) => (i % 7 === 3 ? 'failed' : 'ok')))
  })
  test('a document that cannot be had is a result', async () => {
    const lost: BatchInput = { name: 'lost.txt', bytes: () => Promise.reject(new Error('the disk is gone')) }
    const [, second] = await all([input('a.txt', report(1)), lost, input('b.txt', report(2))])
    expect(second?.outcome).toMatchObject({ document: { status: 'failed' }, counts: { 'load/unreadable': 1 } })
    expect(second?.outcome?.findings.join()).toContain('the disk is gone')
  })
  test('documents of the same bytes are parsed once where that is asked for', async () => {
    const twice = [input('a.txt', report(1)), input('b.txt', report(2)), input('c.txt', report(1))]
    expect((await all(twice, { jobs: 2 })).map(({ sameAs }) => sameAs)).toEqual([null, null, null])
    expect((await all(twice, { jobs: 2, known: new Map() })).map(({ sameAs }) => sameAs)).toEqual([null, null, 'a.txt'])
  })
  test('is read only as far ahead as its processes need', async () => {
    let given = 0
    function* endless(): Generator<BatchInput> {
      for (;;) yield input(`${given}.txt`, report(given++))
    }
    for await (const { name } of parseBatch(endless(), { ...options, jobs: 2 })) if (name === '20.txt') break
    expect(given).toBeLessThan(20 + 2 * 4 + 2)
  })
  test('ends where its signal says so', async () => {
    const end = new AbortController()
    const seen: string[] = []
    const run = async (): Promise<void> => {
      for await (const { name } of parseBatch(inputs, { ...options, jobs: 2, signal: end.signal })) {
        seen.push(name)
        if (seen.length === 5) end.abort(new Error('enough'))
      }
    }
    await expect(run()).rejects.toThrow('enough')
    expect(seen.length).toBeLessThan(8)
  })
  test.each([
    [{ jobs: -1 }, 'jobs is -1'],
    [{ jobs: 1.5 }, 'jobs is 1.5'],
    [{ grammar: [] }, 'no grammar was given'],
    [{ limits: { seconds: 0 } }, 'limits.seconds is 0'],
    [{ encoding: 'latin1' }, 'the encoding “latin1” is not known'],
  ])('wrong use: %j', async (given, message) => {
    await expect(all([], given)).rejects.toThrow(message)
  })
})

test('a document that hangs, breaks its process or fills its memory is given up, and the rest goes on', async () => {
  const limits = { seconds: 3, megabytes: 64 }
  const processes = new Processes({ ...options, limits }, 2, new URL('../support/misbehaving-batch.js', import.meta.url))
  try {
    const texts = ['fine', 'hang', 'fine', 'exit', 'throw later', 'fine', 'fill the memory', 'break the engine', 'fine']
    const outcomes = await Promise.all(texts.map((text, i) => processes.run({ name: `${i}`, bytes: Buffer.from(text) })))
    expect(outcomes.map(({ document }) => document.status)).toEqual([
      'ok',
      'failed',
      'ok',
      'failed',
      'failed',
      'ok',
      'failed',
      'failed',
      'ok',
    ])
    const causes = outcomes.flatMap(({ counts, findings }) => ('load/gave-up' in counts ? findings : []))
    expect(causes).toHaveLength(5)
    expect(causes[0]).toContain('3 second(s)')
  } finally {
    await processes.close()
  }
}, 60_000)

test('a document that hangs does not outlive a parent that was killed', async () => {
  const parent = spawn(process.execPath, [fileURLToPath(new URL('../support/hanging-batch.js', import.meta.url))])
  const [line] = await once(parent.stdout, 'data')
  const child = Number(line)
  expect(isAlive(child)).toBe(true)
  parent.kill('SIGKILL')
  for (let tries = 0; isAlive(child) && tries < 200; tries++) await setTimeout(100)
  expect(isAlive(child)).toBe(false)
})

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch {
    return false
  }
}
