import type { Rule } from '../rules.js'
import { type Ink, POINT } from './ink.js'

/** A rule in pixels, with the runs of ink it is made of: `[across, from, to]`. */
export interface Ruling extends Rule {
  readonly runs: readonly Run[]
}
type Run = readonly [across: number, from: number, to: number]

/** In pixels. Shorter runs of ink are strokes of characters. */
const SHORTEST = 6 * POINT
/** Runs that are less apart are one: grain breaks thin rules. */
const APART = 0.6 * POINT
/** Thicker bands are no rules but pictures. */
const THICKEST = 3.5 * POINT
/** Rules this long are rules by themselves; shorter ones must go from rule to rule, which no stroke of a character does. */
const LONG = 40 * POINT
/** How far the end of a rule may be from the rule it meets. */
const MEET = 2.5 * POINT

/** The rules of tables in an image, level and upright: long straight bands of ink that meet each other. */
export function rulingsOf(ink: Ink): Ruling[] {
  const level = bandsOf(ink, true)
  const upright = bandsOf(ink, false)
  const all = [...level, ...upright]
  let kept = all.filter(ruling => ruling.to - ruling.from >= LONG)
  for (let before = -1; before !== kept.length; ) {
    before = kept.length
    const known = kept
    kept = all.filter(ruling => known.includes(ruling) || (meets(ruling, ruling.from, known) && meets(ruling, ruling.to, known)))
  }
  return kept.filter(ruling => kept.some(other => crosses(ruling, other))).map(ruling => meeting(ruling, kept))
}

const isBeside = (ruling: Rule, other: Rule): boolean =>
  other.level !== ruling.level && ruling.at >= other.from - MEET && ruling.at <= other.to + MEET
const meets = (ruling: Rule, end: number, among: readonly Rule[]): boolean =>
  among.some(other => isBeside(ruling, other) && Math.abs(other.at - end) <= MEET)
const crosses = (ruling: Rule, other: Rule): boolean =>
  isBeside(ruling, other) && other.at >= ruling.from - MEET && other.at <= ruling.to + MEET

/** With its ends at the rules that they nearly meet. */
function meeting(ruling: Ruling, among: readonly Ruling[]): Ruling {
  const end = (at: number): number => {
    const near = among.filter(other => isBeside(ruling, other) && Math.abs(other.at - at) <= MEET)
    return near.reduce((best, other) => (Math.abs(other.at - at) < Math.abs(best - at) ? other.at : best), near[0]?.at ?? at)
  }
  return { ...ruling, from: end(ruling.from), to: end(ruling.to) }
}

interface Band {
  from: number
  to: number
  weight: number
  sum: number
  runs: Run[]
  /** Those in the last rows, to which the next ones are compared. */
  recent: Run[]
}

/** Runs of ink in neighbouring rows (or columns), overlapping or nearly so → bands; those as thin as rules. */
function bandsOf(ink: Ink, level: boolean): Ruling[] {
  const [across, along] = level ? [ink.height, ink.width] : [ink.width, ink.height]
  const [stepAcross, stepAlong] = level ? [ink.width, 1] : [1, ink.width]
  const done: Band[] = []
  let open: Band[] = []
  for (let at = 0; at < across; at++) {
    open = open.filter(band => {
      band.recent = band.recent.filter(([row]) => at - row <= 2)
      if (band.recent.length === 0) done.push(band)
      return band.recent.length > 0
    })
    for (const run of runsIn(ink, at * stepAcross, stepAlong, along, at)) {
      const band = bandOf(run)
      const touching = open.filter(other => other.recent.some(([, from, to]) => from <= run[2] + APART && run[1] <= to + APART))
      for (const other of touching) absorb(band, other)
      open = [...open.filter(other => !touching.includes(other)), band]
    }
  }
  return [...done, ...open]
    .filter(({ from, to, weight }) => weight / (to - from) <= THICKEST)
    .map(({ from, to, weight, sum, runs }) => ({ level, at: sum / weight, from, to, runs }))
}

const bandOf = (run: Run): Band => {
  const [at, from, to] = run
  return { from, to, weight: to - from, sum: at * (to - from), runs: [run], recent: [run] }
}

function absorb(band: Band, other: Band): void {
  band.from = Math.min(band.from, other.from)
  band.to = Math.max(band.to, other.to)
  band.weight += other.weight
  band.sum += other.sum
  band.runs.push(...other.runs)
  band.recent.push(...other.recent)
}

function* runsIn({ data }: Ink, start: number, step: number, length: number, at: number): Generator<Run> {
  let from = -1
  let to = -1
  for (let i = 0; i < length; i++) {
    if (data[start + i * step] !== 1) continue
    if (from >= 0 && i - to > APART) {
      if (to - from >= SHORTEST) yield [at, from, to]
      from = i
    } else if (from < 0) from = i
    to = i + 1
  }
  if (from >= 0 && to - from >= SHORTEST) yield [at, from, to]
}
