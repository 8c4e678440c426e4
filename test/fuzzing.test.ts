import { expect, test } from '@jest/globals'
import { longRows, type Parsed, parseReport } from '../src/index.js'
import { htmlOf } from './support/document/html.js'
import { odtOf } from './support/document/odt.js'
import { type Case, caseOf } from './support/fuzz/case.js'
import { answer, type Task } from './support/fuzz/child.js'
import { anyForm, type Format, formats } from './support/fuzz/made.js'
import { type Parse, problemsOf } from './support/fuzz/oracle.js'
import { type Result, results } from './support/fuzz/run.js'
import { damagedTable, structureDamages } from './support/fuzz/structure.js'
import { judge } from './support/judge.js'
import { randomOf } from './support/random.js'

const parse: Parse = (bytes, grammar) => parseReport(bytes, { grammar })

/** A document before its damage, as a case: the first from that seed whose damage is not one of the tables, with another truth. */
function undamaged(format: Format, seed: number): Case {
  const given = caseOf(format, seed)
  return given.isKnown ? undamaged(format, seed + 1) : { ...given, bytes: given.origins[0]?.bytes ?? Buffer.alloc(0) }
}

async function collected(tasks: readonly Task[], worker?: URL, seconds?: number): Promise<Result[]> {
  const all: Result[] = []
  const more = { ...(worker === undefined ? {} : { worker }), ...(seconds === undefined ? {} : { seconds }) }
  for await (const result of results(tasks.values(), { jobs: 2, ...more })) all.push(result)
  return all.sort((a, b) => a.seed - b.seed)
}

test('documents of every format: nothing is found, and each seed gives its document again', async () => {
  const tasks = formats.map((format, i): Task => ({ format, seed: 500 + i }))
  const found = await collected(tasks)
  expect(found.map(({ format, problems }) => [format, problems])).toEqual(formats.map(format => [format, []]))
  for (const { format, seed, name } of found) {
    const given = caseOf(format, seed)
    expect([given.name, Buffer.from(given.bytes)]).toEqual([name, Buffer.from(caseOf(format, seed).bytes)])
  }
}, 60_000)

test.each(structureDamages)('never silently wrong where the truth is known: %s', async damage => {
  for (let seed = 0; seed < 8; seed++) {
    const random = randomOf(seed)
    const form = anyForm(random)
    const after = damagedTable(form.print(seed), damage, random)
    if (after === undefined) throw new Error('the places of the values of a report are known')
    for (const bytes of [Buffer.from(htmlOf(after)), odtOf(after)])
      expect(judge(await parse(bytes, form.grammar), after.truth)).toMatchObject({ silent: [], invented: [] })
  }
})

test('a document that throws, ends the process or hangs is found, and the next ones are read', async () => {
  const tasks = ['pdf', 'rtf', 'docx', 'html', 'text'].map((name, i) => ({
    format: formats.find(format => format === name) ?? 'text',
    seed: 20 + i,
  }))
  const found = await collected(tasks, new URL('./support/fuzz/misbehaving.js', import.meta.url), 3)
  expect(found.map(({ problems }) => problems.map(problem => problem.split('\n')[0]))).toEqual([
    ['hang: no answer within 3 s'],
    ['throw: Error: a document was thrown at'],
    ['end of the process (3): '],
    [expect.stringMatching(/^end of the process \(1\): /)],
    [],
  ])
}, 60_000)

test('a document that is given up is found', async () => {
  const given = undamaged('text', 3)
  const { problems } = await answer(given, async (bytes, grammar) => {
    const parsed = await parse(bytes, grammar)
    return {
      ...parsed,
      status: 'failed',
      diagnostics: [{ code: 'load/gave-up', severity: 'error', path: '', at: null, facts: { cause: 'time', seconds: 20, megabytes: 64 } }],
    }
  })
  expect(problems).toEqual(['gave up: {"cause":"time","seconds":20,"megabytes":64}'])
})

/** What a faulty parser could make of a result. */
const faults: Readonly<Record<string, (parsed: Parsed<unknown>) => Parsed<unknown>>> = {
  silent: parsed => {
    const [a, b] = neighbours(parsed)
    const [first, second] = [parsed.trace.get(a), parsed.trace.get(b)]
    if (first === undefined || second === undefined) throw new Error('two values were expected')
    const trace = new Map(parsed.trace).set(a, second).set(b, first)
    return { ...parsed, trace, report: withValues(parsed.report, { [a]: cellValue(parsed, b), [b]: cellValue(parsed, a) }) }
  },
  twice: parsed => {
    const [a, b] = neighbours(parsed)
    const reading = parsed.trace.get(b)
    if (reading === undefined) throw new Error('a value was expected')
    return { ...parsed, trace: new Map(parsed.trace).set(a, reading), report: withValues(parsed.report, { [a]: cellValue(parsed, b) }) }
  },
  dropped: parsed => {
    const [a] = neighbours(parsed)
    return { ...parsed, trace: new Map([...parsed.trace].filter(([path]) => path !== a)), report: withValues(parsed.report, { [a]: null }) }
  },
  slice: parsed => ({ ...parsed, doc: { ...parsed.doc, text: ` ${parsed.doc.text}` } }),
  shape: parsed => ({ ...parsed, status: 'review', diagnostics: [] }),
}

/** Two cells beside each other with different numbers. */
function neighbours(parsed: Parsed<unknown>): readonly [string, string] {
  const rows = longRows(parsed)
  const at = rows.findIndex(({ row, value }, i) => rows[i + 1]?.row === row && typeof value === 'number' && rows[i + 1]?.value !== value)
  return [rows[at]?.path ?? '', rows[at + 1]?.path ?? '']
}
const cellValue = (parsed: Parsed<unknown>, path: string): unknown => longRows(parsed).find(row => row.path === path)?.value
const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null

function withValues(report: unknown, values: Readonly<Record<string, unknown>>): unknown {
  const copy: unknown = structuredClone(report)
  for (const [path, value] of Object.entries(values)) {
    const keys = path.split('.')
    const last = keys.pop() ?? ''
    let node = copy
    for (const key of keys) node = isRecord(node) ? node[key] : undefined
    if (isRecord(node)) node[last] = value
  }
  return copy
}

test.each(Object.entries(faults))('the judgement sees: %s', async (kind, fault) => {
  for (const seed of [2, 5]) {
    for (const isKnown of [true, false]) {
      const given = { ...undamaged('html', seed), isKnown }
      const parsed = await parse(given.bytes, given.grammar)
      expect(await problemsOf(parsed, given, parse)).toEqual([])
      const problems = await problemsOf(fault(parsed), given, parse)
      const kinds = new Set(problems.map(problem => problem.split(':')[0]))
      // a number that is read twice is no value of the second cell either
      expect([...kinds].filter(other => kind !== 'twice' || other !== 'silent')).toEqual([kind])
    }
  }
})
