// Ratios, to be compared on one machine: a parse against the least that any reader must do, a long document against a short one, other formats
// against the libraries that read them, and what an import costs. BENCH_PDF names another PDF than the one made here.
import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import mammoth from 'mammoth'
import { parse as parseHtml } from 'parse5'
import { cnGovDisclosure2021, loadDocument, parseReport } from '../dist/index.js'
import { extract, pdfOf } from './pages.mjs'

const SIZE = 6500
const prose = '公开工作按年度要点推进，各项任务按期完成。\n'
const filled = (text, size) =>
  Buffer.from(text + prose.repeat(Math.max(0, Math.ceil((size - Buffer.byteLength(text)) / Buffer.byteLength(prose)))))

const [file] = process.argv.slice(2)
const sample = readFileSync(file ?? new URL('../samples/2021/exporter-tabs/source.txt', import.meta.url), 'utf8')
const bytes = file === undefined ? filled(sample, SIZE) : Buffer.from(sample)
const median = times => times.sort((a, b) => a - b)[Math.floor(times.length / 2)]

/** Median milliseconds of one call, after warming up. */
async function time(work, rounds = 400) {
  for (let i = 0; i < rounds; i++) await work()
  const times = []
  for (let i = 0; i < rounds; i++) {
    const start = performance.now()
    await work()
    times.push(performance.now() - start)
  }
  return median(times)
}

/** Median milliseconds of two calls, and of their ratio in each round: they take turns, so that what else the machine does slows both. */
async function compare(work, other, rounds) {
  const times = []
  for (let i = -3; i < rounds; i++) {
    const start = performance.now()
    await work()
    const between = performance.now()
    await other()
    const end = performance.now()
    if (i >= 0) times.push([between - start, end - between])
  }
  return {
    own: median(times.map(([own]) => own)),
    theirs: median(times.map(([, theirs]) => theirs)),
    ratio: median(times.map(([a, b]) => a / b)),
  }
}

/** Decode, split into lines, normalise, trim. */
const floor = () =>
  new TextDecoder()
    .decode(bytes)
    .split('\n')
    .map(line => line.normalize('NFKC').trim())

const parse = input => parseReport(input, { grammar: cnGovDisclosure2021 })
const start = code =>
  median(
    Array.from({ length: 9 }, () => {
      const from = performance.now()
      spawnSync(process.execPath, ['--input-type=module', '-e', code])
      return performance.now() - from
    }),
  )

const least = await time(floor)
const whole = await time(() => parse(bytes))
const longer = filled(sample, bytes.length * 10)
const many = Buffer.from(sample.repeat(10))
const long = await time(() => parse(longer), 20)
const repeated = await time(() => parse(many), 20)

// a web page against the parser of its markup, with and without the places that provenance needs; a Word file against its converter
const page = readFileSync(new URL('../samples/2021/web-page/source.html', import.meta.url))
const word = readFileSync(new URL('../samples/2021/word-file/source.docx', import.meta.url))
const load = bytes => loadDocument(bytes, () => {})
const markup = await time(() => parseHtml(page.toString()), 200)
const placed = await time(() => parseHtml(page.toString(), { sourceCodeLocationInfo: true }), 200)
const html = await time(() => load(page), 200)
const converted = await time(() => mammoth.convertToHtml({ buffer: word }), 40)
const docx = await time(() => parse(word), 40)

// a PDF against what pdf.js needs to give text and operators, and what its pages leave in memory
const pdf = process.env.BENCH_PDF === undefined ? pdfOf(12) : readFileSync(process.env.BENCH_PDF)
const pdfParse = await compare(
  () => parse(pdf),
  () => extract(pdf),
  20,
)
const peak = pages => {
  const code = `import { pdfOf } from ${JSON.stringify(new URL('pages.mjs', import.meta.url).href)}
    import { loadDocument } from ${JSON.stringify(new URL('../dist/index.js', import.meta.url).href)}
    await loadDocument(pdfOf(${pages}), () => {})
    console.log(process.resourceUsage().maxRSS / 1024)`
  return Number(spawnSync(process.execPath, ['--input-type=module', '-e', code]).stdout)
}
const [after100, after500] = [peak(100), peak(500)]

const empty = start('')
const loaded = start(`await import(${JSON.stringify(new URL('../dist/index.js', import.meta.url).href)})`)

console.log(`document                 ${bytes.length} bytes`)
console.log(`parse / floor            ${(whole / least).toFixed(1)}   (${whole.toFixed(2)} ms / ${least.toFixed(3)} ms)`)
console.log(`10 × the tables / parse   ${(repeated / whole).toFixed(1)}`)
console.log(`10 × longer / parse      ${(long / whole).toFixed(1)}`)
console.log(
  `HTML load / parse5       ${(html / placed).toFixed(1)}   with source locations; ${(html / markup).toFixed(1)} without (${html.toFixed(2)} ms)`,
)
console.log(`DOCX parse / mammoth     ${(docx / converted).toFixed(1)}   (${docx.toFixed(1)} ms / ${converted.toFixed(1)} ms)`)
console.log(`PDF parse / pdf.js       ${pdfParse.ratio.toFixed(2)}   (${pdfParse.own.toFixed(0)} ms / ${pdfParse.theirs.toFixed(0)} ms)`)
console.log(
  `PDF of 500 pages / 100   +${(after500 - after100).toFixed(0)} MB at most   (${after500.toFixed(0)} MB / ${after100.toFixed(0)} MB)`,
)
console.log(`start with import / node ${(loaded / empty).toFixed(2)}   (+${(loaded - empty).toFixed(0)} ms)`)
