import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { applyEdits, modify } from 'jsonc-parser'
import { readText, root } from './support/root.js'

const update = process.env.UPDATE === '1'
const page = readText('docs/grammar.md')

let folder = ''
let path = ''
beforeAll(() => {
  const base = mkdtempSync(join(tmpdir(), 'refold-'))
  folder = join(base, 'work')
  mkdirSync(folder)
  writeFileSync(join(base, 'refold'), `#!/bin/sh\nexec "${process.execPath}" "${join(root, 'build/src/cli/main.js')}" "$@"\n`, {
    mode: 0o755,
  })
  path = `${base}${delimiter}${process.env.PATH ?? ''}`
})
afterAll(() => rmSync(join(folder, '..'), { recursive: true, force: true }))

const read = (name: string): string => readFileSync(join(folder, name), 'utf8')
const write = (name: string, text: string): void => writeFileSync(join(folder, name), text)

/** What a command prints, on either stream; `$ ` stands before it. */
function run(command: string): string {
  const { stdout } = spawnSync('sh', ['-c', `{ ${command}; } 2>&1`], { cwd: folder, encoding: 'utf8', env: { ...process.env, PATH: path } })
  return `$ ${command}\n${stdout}`
}

/** What a reader does with a block: saves a file, replaces a part of one, or runs commands and compares what they print. */
function follow(mark: string, language: string, text: string): string {
  const [task = '', name = '', at = ''] = mark.split(/:? /)
  if (task === 'file') write(name, text)
  else if (task === 'set')
    write(
      name,
      applyEdits(
        read(name),
        modify(read(name), at.split('.'), JSON.parse(text), { formattingOptions: { tabSize: 2, insertSpaces: true } }),
      ),
    )
  else if (language !== 'console') throw new Error(`a block of ${language} has no mark above it that says what to do with it`)
  else {
    if (task === 'change') {
      const [from = '', to = ''] = mark.slice(`change: ${name} `.length).split(' → ')
      expect(read(name)).toContain(from)
      write(name, read(name).replace(from, to))
    }
    return [...text.matchAll(/^\$ (.*)$/gm)].map(([, command = '']) => run(command)).join('')
  }
  return text
}

/** A mark that no reader sees, and a block of code. */
const BLOCK = /(?:^<!-- (.*) -->\n)?^```(\w+)\n([\s\S]*?)^```$/gm

// its commands are for a POSIX shell
;(process.platform === 'win32' ? test.skip : test)(
  'who follows the tutorial sees what it shows',
  () => {
    const followed = page.replace(BLOCK, (block: string, mark: string | undefined, language: string, text: string) =>
      block.replace(`\`\`\`${language}\n${text}`, () => `\`\`\`${language}\n${follow(mark ?? '', language, text)}`),
    )
    if (update) writeFileSync(join(root, 'docs/grammar.md'), followed)
    else expect(followed).toBe(page)
    expect([...page.matchAll(BLOCK)].length).toBeGreaterThan(15)
  },
  60_000,
)
