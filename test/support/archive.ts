import { docxOf } from './document/docx.js'
import { htmlOf } from './document/html.js'
import { styles } from './flatten/index.js'
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

const columns = ['naturalPerson', 'business', 'research', 'publicGood', 'legal', 'other'].map(name =>
  name === 'naturalPerson' ? name : `organisation.${name}`,
)
const documents = ['rows separated by tabs', 'web page', 'word file']
const items = [
  'licensing.permits',
  'licensing.otherServices',
  'enforcement.penalties',
  'enforcement.coerciveMeasures',
  'fees.administrativeFees',
]
const normative = ['regulations', 'normativeDocuments']

/** Reports of offices over the years, in editions and formats that change, whose sums between years hold but for their slips. */
export function madeArchive(offices: readonly Office[]): Filed[] {
  return offices.flatMap(({ names, years, slips = {} }, index) => {
    const random = randomOf(1000 + index)
    const before = new Map<string, number>()
    return years.map((year, i) => {
      const given = figures(year, before, slips[year] ?? {}, random)
      const edition = year < 2021 ? '2019' : '2021'
      const agency = names(year)
      const printed = printedReport({ seed: index * 100 + i, edition, agency, year, given })
      const { ending, bytes } = documentOf(printed, index + i)
      return { name: `${year}/${index}${ending}`, bytes, agency, year, edition, truth: printed.truth }
    })
  })
}

/** The figures of a year that follow from those of the year before; these are kept in `state`. */
function figures(year: number, state: Map<string, number>, slips: Readonly<Record<string, number>>, random: Random): Map<string, number> {
  const given = new Map<string, number>()
  const set = (path: string, value: number): number => {
    given.set(path, value + (slips[path] ?? 0))
    return value + (slips[path] ?? 0)
  }
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
    if (year >= 2021) state.set(path, set(`${path}.inForce`, (state.get(path) ?? 60) + issued - repealed))
  }
  for (const item of items) {
    const path = `disclosure.${item}`
    const last = set(`${path}.lastYear`, state.get(path) ?? 40 + random(20))
    state.set(path, last + set(`${path}.change`, random(11) - 5))
  }
  return given
}

function documentOf(printed: Printed, turn: number): { readonly ending: string; readonly bytes: Uint8Array } {
  const text = styles.filter(style => style.keeps === 'all')
  if (turn % documents.length === 1) return { ending: '.html', bytes: Buffer.from(htmlOf(printed)) }
  if (turn % documents.length === 2) return { ending: '.docx', bytes: docxOf(printed) }
  return { ending: '.txt', bytes: Buffer.from(text[turn % text.length]?.flatten(printed) ?? '') }
}
