// Scores the evaluation corpus where it stands beside the project. Fails on a silent or invented value, and on fewer right cells than recorded.
import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('../', import.meta.url))
const score = fileURLToPath(new URL('../../shared/corpus/score.mjs', import.meta.url))
if (!existsSync(score)) {
  console.log('corpus: not here, skipped')
} else {
  const { right, skip } = JSON.parse(readFileSync(new URL('../test/corpus.json', import.meta.url), 'utf8'))
  const skipped = skip.map(({ pattern }) => pattern).join('|')
  const verbose = process.argv.includes('--verbose')
  const args = [score, ...(skipped === '' ? [] : ['--skip', skipped]), ...(verbose ? ['--verbose'] : ['--json'])]
  const { stdout, stderr } = spawnSync(process.execPath, args, {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 1 << 28,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  if (verbose) console.log(stdout)
  else {
    for (const { pattern, reason } of skip) console.log(`corpus: skipped ${pattern}: ${reason}`)
    let totals
    try {
      totals = JSON.parse(stdout)
    } catch {
      console.error(stderr || 'corpus: the score printed no totals')
    }
    const bad =
      totals === undefined
        ? ['no totals']
        : [
            ...(totals.cases > 0 ? [] : ['no cases']),
            ...(totals.silent > 0 ? [`${totals.silent} silent`] : []),
            ...(totals.invented > 0 ? [`${totals.invented} invented`] : []),
            ...(totals.right < right ? [`${totals.right} right, ${right} recorded`] : []),
          ]
    if (totals !== undefined) {
      const { cases, cells, right: now, flagged, silent, invented } = totals
      console.log(`corpus: ${cases} cases, ${cells} cells: ${now} right, ${flagged} flagged, ${silent} silent, ${invented} invented`)
      if (now > right) console.log(`corpus: ${now} right is more than the ${right} in test/corpus.json; record it`)
    }
    if (bad.length > 0) {
      console.error(`corpus: FAILED: ${bad.join('; ')}`)
      process.exitCode = 1
    }
  }
}
