import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { GrammarError, readGrammar, readOverlay, withOverlay } from '../../src/index.js'

let folder = ''
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'refold-'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

function fileOf(text: string): string {
  const path = join(folder, 'file.json')
  writeFileSync(path, text)
  return path
}

/** Each problem as a line: place, pointer, message. */
async function problems(work: () => Promise<unknown>): Promise<readonly string[]> {
  try {
    await work()
  } catch (error) {
    if (!(error instanceof GrammarError)) throw error
    for (const { line, pointer, message } of error.problems) {
      const place = line === undefined ? '' : `${line}:`
      expect(error.message).toContain(place)
      expect(error.message).toContain(`${pointer === '' ? '(file)' : pointer}  `)
      expect(error.message).toContain(message)
    }
    return error.problems.map(({ line, column, pointer, message }) => `${line}:${column} ${pointer} ${message}`)
  }
  return []
}

const good = `{
  "grammar": 1,
  "id": "ships",
  "edition": "1",
  "title": "Ships",
  "sections": {
    "port": {
      "heading": "Port",
      "grids": {
        "calls": {
          "value": "count",
          "columns": { "sail": "Sail", "steam": "Steam", "total": "Total" },
          "rows": {
            "home": { "label": "Home", "of": { "north": "North", "south": "South" } },
            "year": "Year"
          },
          "identities": {
            "eachRow": ["total = sail + steam"],
            "eachColumn": ["year = home.**"]
          }
        }
      }
    }
  }
}
`

describe('a grammar file', () => {
  test('that is right', async () => {
    expect(await problems(() => readGrammar(fileOf(good)))).toEqual([])
  })

  const at = '/sections/port/grids/calls'
  const cases: readonly (readonly [string, string, string, readonly string[]])[] = [
    ['an unknown key', '"columns"', '"colums"', [`12:11 ${at}/colums “colums” is no key here; did you mean “columns”?`]],
    ['a key like none', '"id"', '"xyzzyxyzzy": 1, "id"', ['3:3 /xyzzyxyzzy “xyzzyxyzzy” is no key here; known are $schema, grammar, id']],
    ['a key twice', '"year": "Year"', '"year": "Year",\n"year": "All"', ['16:1', 'stands twice in one object']],
    ['no key', '"id": "ships",', '', ['1:1 /id “id” is missing; add it']],
    ['a wrong name', '"sail": "Sail"', '"Sail ships": "Sail"', ['12:24', 'a key is camelCase']],
    ['a wrong word', '"value": "count"', '"value": "counts"', ['11:11', '"counts" is none of count, signed', 'did you mean “count”?']],
    ['a wrong type', '"title": "Ships"', '"title": 4', ['5:3 /title 4 stands here; expected string']],
    ['a wrong number', '"grammar": 1', '"grammar": 2', ['2:3 /grammar 2 stands here; write 1']],
    ['a label twice', '"South"', '"North"', ['14:66', 'is a label of']],
    ['a wrong path', 'sail + steam"', 'sail + steem"', ['18:25', '“steem” is no row or column with values; did you mean “steam”?']],
    ['a path without its group', 'year = home.**', 'year = north + home.south', ['19:28', 'did you mean “home.north”?']],
    ['a wrong group', 'home.**', 'hom.**', ['19:28', 'did you mean “home.**”?']],
    [
      'an unknown section',
      '"sections"',
      '"facts": { "t": { "in": "ports", "templates": ["{a}"] } },\n"sections"',
      ['6:21', 'is no section'],
    ],
  ]
  test.each(cases)('%s', async (_, from, to, [first = '', ...more]) => {
    expect(good).toContain(from)
    const [problem = '', ...others] = await problems(() => readGrammar(fileOf(good.replace(from, to))))
    expect(others.filter(other => !/total|steam|sail/.test(other))).toEqual([])
    expect(problem.slice(0, first.length)).toBe(first)
    for (const part of more) expect(problem).toContain(part)
  })

  const broken: readonly (readonly [string, string, string, string])[] = [
    [
      'a comma too few',
      '"id": "ships",',
      '"id": "ships"',
      '4:3  this is no JSON: expected a comma between this entry and the one before; found “"edition"”',
    ],
    [
      'a comma too many',
      '"year": "Year"',
      '"year": "Year",',
      '16:11  this is no JSON: expected a key in double quotes; behind the last entry stands no comma; found “}”',
    ],
    [
      'no colon',
      '"heading": "Port"',
      '"heading" "Port"',
      '8:17  this is no JSON: expected a colon between the key and its value; found “"Port"”',
    ],
    [
      'no quote',
      '"title": "Ships",',
      '"title": "Ships,',
      '5:12  this is no JSON: expected a closing double quote on the same line; found “"Ships,”',
    ],
    ['a comment', '"id"', '// the id\n"id"', '3:3  this is no JSON: expected no comment; JSON has none; found “// the id”'],
    ['its end missing', '  }\n}\n', '', '23:6  this is no JSON: expected a closing }; found the end of the file'],
    [
      'more behind it',
      '  }\n}\n',
      '  }\n}\n}',
      '26:1  this is no JSON: expected the end of the file; one object is the whole grammar; found “}”',
    ],
  ]
  test.each(broken)('broken: %s', async (_, from, to, expected) => {
    expect(await problems(() => readGrammar(fileOf(good.replace(from, to))))).toEqual([expected])
    expect(await problems(() => readGrammar(fileOf(`\uFEFF${good.replace(from, to)}`)))).toEqual([expected])
  })

  test('that is empty', async () => {
    expect(await problems(() => readGrammar(fileOf('')))).toEqual([
      expect.stringMatching(/^1:1 {2}this is no JSON: .*; found the end of the file$/),
    ])
  })

  test('an object has pointers and no lines', async () => {
    expect(await problems(() => readGrammar({ ...JSON.parse(good), id: undefined }))).toEqual([
      'undefined:undefined /id “id” is missing; add it',
    ])
  })
})

describe('an overlay file', () => {
  const overlay = (more: string): string => `{\n  "overlay": 1,\n  "for": "ships@1",\n${more}\n}\n`
  const tried = async (text: string): Promise<readonly string[]> => {
    const grammar = await readGrammar(JSON.parse(good))
    return problems(async () => withOverlay(grammar, await readOverlay(fileOf(text))))
  }
  const labels = (path: string, word: string): string => overlay(`  "labels": {\n    "${path}": ["${word}"]\n  }`)
  test('points at its own lines', async () => {
    expect(await tried(labels('port.calls.rows.home.north', 'Northern'))).toEqual([])
    expect(await tried(labels('port.call.rows.year', 'Y'))).toEqual([
      '5:5 /labels/port.call.rows.year “port.call” is no grid; did you mean “port.calls”?',
    ])
    expect(await tried(labels('port.calls.rows.home.nord', 'N'))).toEqual([
      '5:5 /labels/port.calls.rows.home.nord “nord” is not there; did you mean “north”?, below “port.calls.rows.home”',
    ])
    expect(await tried(labels('port.calls.rows.home.north', 'South'))).toEqual([
      expect.stringMatching(/^5:5 \/labels\/port\.calls\.rows\.home\.north “South” is a label of .* too/),
    ])
    expect(await tried(overlay('  "headings": { "prt": ["P"] }'))).toEqual(['4:17 /headings/prt “prt” is no section; did you mean “port”?'])
    expect(await tried(overlay('  "label": {}'))).toEqual(['4:3 /label “label” is no key here; did you mean “labels”?'])
    expect(await tried(overlay('').replace('ships@1', 'ships@2'))).toEqual([expect.stringContaining('this is no JSON')])
    expect(await tried('{\n "overlay": 1,\n "for": "ships@2"\n}')).toEqual([expect.stringMatching(/^3:2 \/for it is for ships@2/)])
  })
})
