import { SaxesParser } from 'saxes'
import { tooLarge } from './refusal.js'

/** What is told of an XML part: elements by prefix and name, the prefixes of the main namespaces made the usual ones (`w`, `m`, `mc`, `v`). */
export interface XmlHandler {
  open(name: string, attribute: (name: string) => string | undefined): void
  close(name: string): void
  text(text: string): void
}

/** No document nests deeper. */
const DEEPEST = 400

const usual: readonly (readonly [namespace: RegExp, prefix: string])[] = [
  [/\/wordprocessingml\/(?:2006\/)?main$/, 'w'],
  [/\/officeDocument\/(?:2006\/)?math$/, 'm'],
  [/\/markup-compatibility\/2006$/, 'mc'],
  [/^urn:schemas-microsoft-com:vml$/, 'v'],
]

/** Reads an XML part. Throws where it is damaged; entities that it declares itself are not expanded. */
export function readXml(bytes: Uint8Array, name: string, handler: XmlHandler): void {
  const source = decodeXml(bytes)
  if (/<!DOCTYPE/i.test(source.slice(0, 4096))) throw new Error(`${name} declares a document type, which no office document has`)
  const prefixes = new Map<string, string>()
  const parser = new SaxesParser({ xmlns: false, fileName: name })
  let depth = 0
  const named = (raw: string): string => {
    if (prefixes.size === 0) return raw
    const colon = raw.indexOf(':')
    const prefix = colon < 0 ? '' : raw.slice(0, colon)
    const known = prefixes.get(prefix)
    return known === undefined ? raw : `${known}:${raw.slice(colon + 1)}`
  }
  parser.on('error', error => {
    throw new Error(`the XML of ${name} is damaged: ${error.message}`)
  })
  parser.on('opentag', tag => {
    if (++depth > DEEPEST) throw tooLarge(`elements more than ${DEEPEST} deep in ${name}`)
    const { attributes } = tag
    if (depth === 1)
      for (const [key, value] of Object.entries(attributes)) {
        const prefix = usual.find(([namespace]) => key.startsWith('xmlns') && namespace.test(value))?.[1]
        if (prefix !== undefined && key !== `xmlns:${prefix}`) prefixes.set(key.slice(6), prefix)
      }
    handler.open(named(tag.name), wanted => attributes[prefixes.size === 0 ? wanted : own(wanted)])
  })
  parser.on('closetag', tag => {
    depth--
    handler.close(named(tag.name))
  })
  parser.on('text', text => handler.text(text))
  parser.on('cdata', text => handler.text(text))
  const own = (wanted: string): string => {
    const colon = wanted.indexOf(':')
    for (const [prefix, name] of prefixes) if (name === wanted.slice(0, colon)) return `${prefix}${wanted.slice(colon)}`
    return wanted
  }
  parser.write(source).close()
}

function decodeXml(bytes: Uint8Array): string {
  const [first, second] = bytes
  const encoding = first === 0xff && second === 0xfe ? 'utf-16le' : first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8'
  const text = new TextDecoder(encoding).decode(bytes)
  return text.replace(/^\ufeff/, '')
}
