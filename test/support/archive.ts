import { cnGovDisclosureSeries } from '../../src/index.js'
import { docxOf } from './document/docx.js'
import { htmlOf } from './document/html.js'
import { styles } from './flatten/index.js'
import { type ListOptions, printedListReport } from './list.js'
import { type Random, randomOf } from './random.js'
import { type Printed, printedReport } from './report.js'

/** A report of a made archive: its document, and what must be read from it. */
export interface Filed {
  readonly name: string
  readonly bytes: Uint8Array
  /** As printed. */
  readonly agency: string
  readonly year: number
  readonly edition: string
  readonly truth: Printed['truth']
}

/** An office that reports every year: the name that it prints, and where its figures are not those that the year before asks for. */
export interface Office {
  readonly names: (year: number) => string
  readonly years: readonly number[]
  /** Path → what is added to the value that would hold, in that year. */
  readonly slips?: Readonly<Record<number, Readonly<Record<string, number>>>>
}

type Edition = ListOptions['edition'] | '2019' | '2021'

const columns = ['naturalPerson', 'business', 'research', 'publicGood', 'legal', 'other'].map(name =>
  name === 'naturalPerson' ? name : `organisation.${name}`,
)
const items = [
  'licensing.permits',
  'licensing.otherServices',
  'enforcement.penalties',
  'enforcement.coerciveMeasures',
  'fees.administrativeFees',
]
const normative = ['regulations', 'normativeDocuments']
/** The forms of the years before 2014, an office after the other. */
const local = ['2008-fujian', '2008-shanghai-a', '2008-shanghai-b', '2008-anhui'] as const
/** Rows that the form of Fujian adds up over the years. */
const cumulative = cnGovDisclosureSeries.links.find(({ editions }) => editions.includes('2008-fujian'))?.each ?? []

/** Reports of offices over the years, in editions and formats that change, whose sums between years hold but for their slips. */
export function madeArchive(offices: readonly Office[]): Filed[] {
  return offices.flatMap(({ names, years, slips = {} }, index) => {
    const random = randomOf(1000 + index)
    const before = new Map<string, number>()
    return years.map((year, i) => {
      const edition: Edition =
        year >= 2021 ? '2021' : year >= 2019 ? '2019' : year >= 2014 ? '2014' : (local[index % local.length] ?? '2008-fujian')
      const agency = names(year)
      const given = figures(edition, before, slips[year] ?? {}, random)
      const printed = printedOf({ seed: index * 100 + i, agency, year, given }, edition)
      const { ending, bytes } = documentOf(printed, index + i)
      return { name: `${year}/${index}${ending}`, bytes, agency, year, edition, truth: printed.truth }
    })
  })
}

interface Subject {
  readonly seed: number
  readonly agency: string
  readonly year: number
  readonly given: ReadonlyMap<string, number>
}

function printedOf(subject: Subject, edition: Edition): Printed {
  if (edition === '2019' || edition === '2021')
    return printedReport({ ...subject, edition, asOneRow: edition === '2021' && subject.seed % 4 === 0 })
  const only = edition === '2014' ? ['figure'] : edition === '2008-fujian' ? ['year', 'cumulative'] : ['year']
  const rows = { lost: 0, doubled: 0, added: 0, headingRow: 'unit' } as const
  return printedListReport({ ...subject, ...rows, edition, only, columns: only.length, carry: ['unit'], framed: true })
}

/** The figures of a year that follow from those of the year before; these are kept in `state`. */
function figures(
  edition: Edition,
  state: Map<string, number>,
  slips: Readonly<Record<string, number>>,
  random: Random,
): Map<string, number> {
  const given = new Map<string, number>()
  const set = (path: string, value: number): number => {
    given.set(path, value + (slips[path] ?? 0))
    return value + (slips[path] ?? 0)
  }
  if (edition === '2008-fujian') {
    for (const row of cumulative) {
      const path = `statistics.indicators.${row}`
      const now = random(200)
      given.set(`${path}.year`, now)
      state.set(path, set(`${path}.cumulative`, (state.get(path) ?? 300) + now))
    }
  }
  if (edition < '2019') return given
  for (const column of columns) {
    set(`requests.applications.carriedIn.${column}`, state.get(`carried.${column}`) ?? random(3))
    state.set(`carried.${column}`, set(`requests.applications.carriedOut.${column}`, random(4)))
  }
  for (const row of normative) {
    const path = `disclosure.normative.${row}`
    const issued = random(6)
    const repealed = random(4)
    given.set(`${path}.issued`, issued)
    given.set(`${path}.repealed`, repealed)
    if (edition === '2021') state.set(path, set(`${path}.inForce`, (state.get(path) ?? 60) + issued - repealed))
  }
  for (const item of items) {
    const path = `disclosure.${item}`
    const last = set(`${path}.lastYear`, state.get(path) ?? 40 + random(20))
    state.set(path, last + set(`${path}.change`, random(11) - 5))
  }
  return given
}

/** Ways to print both lists and grids under merged labels. */
const texts = styles.filter(({ name, keeps }) => keeps === 'all' && !/merged|covered|before each cell|inner spaces/.test(name))

function documentOf(printed: Printed, turn: number): { readonly ending: string; readonly bytes: Uint8Array } {
  if (turn % 3 === 1) return { ending: '.html', bytes: Buffer.from(htmlOf(printed)) }
  if (turn % 3 === 2) return { ending: '.docx', bytes: docxOf(printed) }
  return { ending: '.txt', bytes: Buffer.from(texts[turn % texts.length]?.flatten(printed) ?? '') }
}
