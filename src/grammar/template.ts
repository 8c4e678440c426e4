import type { FactForm, Slot, SlotType, Template, TemplatePart } from './grammar.js'
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
export function compileFact(key: string, file: FactFile, sections: ReadonlySet<string>, pointer: string, report: Report): FactForm {
  if (file.in !== 'top' && file.in !== 'end' && !sections.has(file.in)) {
    report(
      'grammar/unknown-path',
      below(pointer, 'in'),
      `“${file.in}” is no section; write "top", "end" or one of ${[...sections].join(', ')}`,
    )
  }
  const types = new Map<string, SlotType>()
  const templates = file.templates.map((text, index) => compileTemplate(text, types, below(pointer, 'templates', index), report))
  const unit = compileUnit(file.unit, below(pointer, 'unit'), report)
  if (unit !== null && ![...types.values()].includes('amount')) {
    report('grammar/shape', below(pointer, 'unit'), 'a unit is of use only to an {amount} slot; add one or remove the unit')
  }
  const slots: Slot[] = [...types].map(([name, type]) => ({ name, type, unit: type === 'amount' ? unit : null }))
  return { key, within: file.in === 'top' || file.in === 'end' ? file.in : { section: file.in }, templates, slots }
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
