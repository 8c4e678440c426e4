import { nearestTo } from '../text/similar.js'
import { cellPath, type FactForm, type SectionForm, type Slot, type SlotType, type Template, type TemplatePart } from './grammar.js'
import { below, type Report } from './problems.js'
import type { FactFile } from './schema.js'
import { compileUnit } from './unit.js'

const slotTypes: readonly SlotType[] = ['text', 'year', 'date', 'count', 'amount']
const typesByName = new Map<string, SlotType>([
  ['year', 'year'],
  ['date', 'date'],
  ['from', 'date'],
  ['to', 'date'],
  ['count', 'count'],
  ['amount', 'amount'],
])

/** A fact: its templates cut into literals and slots; a slot has one type in all of them. */
export function compileFact(key: string, file: FactFile, sections: readonly SectionForm[], pointer: string, report: Report): FactForm {
  const places = typeof file.in === 'string' ? [file.in] : file.in
  const keys = sections.map(section => section.key)
  for (const place of places) {
    if (place === 'top' || place === 'end' || keys.includes(place)) continue
    report('grammar/unknown-path', below(pointer, 'in'), `“${place}” is no section; write "top", "end" or one of ${keys.join(', ')}`)
  }
  const types = new Map<string, SlotType>()
  const templates = file.templates.map((text, index) => compileTemplate(text, types, below(pointer, 'templates', index), report))
  const unit = compileUnit(file.unit, below(pointer, 'unit'), report)
  if (unit !== null && ![...types.values()].includes('amount')) {
    report('grammar/shape', below(pointer, 'unit'), 'a unit is of use only to an {amount} slot; add one or remove the unit')
  }
  const slots: Slot[] = [...types].map(([name, type]) => ({ name, type, unit: type === 'amount' ? unit : null }))
  return {
    key,
    within: places.map(place => (place === 'top' || place === 'end' ? place : { section: place })),
    templates,
    slots,
    same: compileSame(file, slots, sections, pointer, report),
    about: file.about ?? [],
    zero: file.zero ?? [],
  }
}

/** The cells that a figure of the prose is compared with. */
function compileSame(
  { same, zero, about }: FactFile,
  slots: readonly Slot[],
  sections: readonly SectionForm[],
  pointer: string,
  report: Report,
): FactForm['same'] {
  const isFigure = slots.length === 1 && slots[0]?.type === 'count'
  if ((same !== undefined || zero !== undefined || about !== undefined) && !isFigure) {
    report(
      'grammar/shape',
      pointer,
      '"same", "about" and "zero" are of a fact whose only slot is {count}; take the others out of its templates',
    )
  }
  if (same === undefined) return null
  const cells = sections.flatMap(section =>
    section.grids.flatMap(grid => grid.rows.leaves.flatMap(row => grid.columns.leaves.map(column => cellPath(grid, row, column)))),
  )
  const paths = same.split('+').map(path => path.trim())
  for (const path of paths) {
    if (cells.includes(path)) continue
    const near = nearestTo(path, cells)
    const hint = near === undefined ? 'paths are printed by “refold grammar show”' : `the nearest is ${cells[near]}`
    report('grammar/unknown-path', below(pointer, 'same'), `“${path}” is no cell of the form; ${hint}`)
  }
  return { text: same, paths }
}

function compileTemplate(text: string, types: Map<string, SlotType>, pointer: string, report: Report): Template {
  const parts: TemplatePart[] = []
  const seen = new Set<string>()
  for (const piece of text.split(/(\{[^{}]*\})/u)) {
    if (piece === '') continue
    if (!/[{}]/u.test(piece)) {
      parts.push({ literal: piece })
      continue
    }
    const match = /^\{([a-z][A-Za-z0-9]*)(?::([a-z]+))?\}$/u.exec(piece)
    const name = match?.[1]
    const type = match?.[2] === undefined ? (typesByName.get(name ?? '') ?? 'text') : slotTypes.find(known => known === match[2])
    if (name === undefined || type === undefined) {
      report('grammar/shape', pointer, `“${piece}” is no slot; write {name} or {name:type} with one of ${slotTypes.join(', ')}`)
      continue
    }
    if (seen.has(name)) report('grammar/shape', pointer, `the slot {${name}} stands twice in one template; give each its own name`)
    const known = types.get(name)
    if (known !== undefined && known !== type) {
      report('grammar/shape', pointer, `the slot {${name}} is ${known} in another template and ${type} here; give it one type`)
    }
    seen.add(name)
    if (known === undefined) types.set(name, type)
    parts.push({ slot: name })
  }
  if (seen.size === 0) report('grammar/empty', pointer, 'the template has no slot, so nothing can be read by it; add {name}')
  return { text, parts }
}
