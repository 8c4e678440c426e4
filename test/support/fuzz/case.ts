import type { Grammar } from '../../../src/index.js'
import { damaged, damages } from '../damage.js'
import { damagedPage, pageDamages } from '../document/damage.js'
import { pdfFile } from '../document/pdf.js'
import { damagedPages, printDamages } from '../document/torn.js'
import { type Random, randomOf } from '../random.js'
import type { Printed } from '../report.js'
import { byteDamages } from './bytes.js'
import { damagedInside } from './inside.js'
import { anyForm, anyWriter, type Format, type Writer } from './made.js'
import { damagedTable, structureDamages } from './structure.js'

/** A document before its damage, and what it prints. */
export interface Origin {
  readonly bytes: Uint8Array
  readonly truth: Printed['truth']
}

/** A damaged document. */
export interface Case {
  readonly format: Format
  readonly seed: number
  readonly bytes: Uint8Array
  /** Form, writer and damage in words. */
  readonly name: string
  readonly grammar: Grammar | readonly Grammar[]
  /** Documents whose pieces it consists of; the truth of what it prints, where `isKnown`. */
  readonly origins: readonly Origin[]
  /** Whether the truth after the damage is that of the first origin. Otherwise values may have been changed where they stand. */
  readonly isKnown: boolean
}

/** The damaged document of that seed, always the same. */
export function caseOf(format: Format, seed: number): Case {
  const random = randomOf(seed)
  const form = anyForm(random)
  const writer = anyWriter(format, form.kind, random)
  const printed = form.print(random(1_000_000))
  const other = form.print(random(1_000_000))
  const [whole, another] = [printed, other].map(({ truth, ...rest }) => ({ bytes: writer.write({ ...rest, truth }), truth }))
  const name = (damage: string): string => `${form.kind}, ${writer.name}: ${damage}`
  const common = { format, seed, grammar: form.grammar }
  const kind = random(8)
  const known = kind < 4 ? knownDamage(format, writer, printed, random) : undefined
  if (known !== undefined) {
    const { damage, bytes, truth } = known
    // where a number is not to be seen, the page prints a blank
    const isKnown = !/ (?:white|invisible)$/.test(damage) && !(writer.pads && / cell lost$/.test(damage))
    return { ...common, name: name(damage), bytes, origins: [{ bytes: whole?.bytes ?? bytes, truth }], isKnown }
  }
  const origins = [whole, another].flatMap(origin => (origin === undefined ? [] : [origin]))
  const bytes = whole?.bytes ?? Buffer.alloc(0)
  if (kind < 6) {
    const inside = damagedInside(format, bytes, random)
    return { ...common, name: name(`inside: ${inside.damage}`), bytes: inside.bytes, origins, isKnown: false }
  }
  const names = Object.keys(byteDamages)
  const damage = names[random(names.length)] ?? ''
  const damagedBytes = byteDamages[damage]?.(bytes, random, another?.bytes ?? bytes) ?? bytes
  return { ...common, name: name(damage), bytes: damagedBytes, origins, isKnown: false }
}

interface Known {
  readonly damage: string
  readonly bytes: Buffer
  readonly truth: Printed['truth']
}

/** Damages whose outcome is known: of the tables, or of the page as it is written. */
function knownDamage(format: Format, writer: Writer, printed: Printed, random: Random): Known | undefined {
  const { truth } = printed
  const any = (list: readonly string[]): string => list[random(list.length)] ?? ''
  if (random(4) === 0) {
    const seed = random(1_000_000)
    if (writer.text !== undefined) {
      const damage = damages[random(damages.length)] ?? 'a line lost'
      return { damage, truth, bytes: writer.text.encode(damaged(writer.text.flatten(printed), damage, seed)) }
    }
    if (format === 'html' && writer.name === 'utf-8') {
      const damage = any(pageDamages)
      return { damage, truth, bytes: Buffer.from(damagedPage(writer.write(printed).toString(), damage, seed)) }
    }
    if (writer.pages !== undefined) {
      const damage = any(printDamages)
      return { damage, truth, bytes: pdfFile(damagedPages(writer.pages(printed), damage, seed)) }
    }
  }
  const damage = any(structureDamages)
  const after = damagedTable(printed, damage, random)
  return after === undefined ? undefined : { damage, truth: after.truth, bytes: writer.write(after) }
}
