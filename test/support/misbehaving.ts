import type { Job, Outcome } from '../../src/load/pdf/worker.js'

/** In place of a reader of PDFs: does what the text of its document says. */
export default async function work({ bytes }: Job): Promise<Outcome> {
  const what = Buffer.from(bytes).toString()
  if (what === 'hang') for (;;);
  if (what === 'exit') process.exit(3)
  if (what === 'throw later') {
    setTimeout(() => {
      throw new Error('nobody catches this')
    })
    await new Promise(() => setInterval(() => {}, 1000))
  }
  const kept: unknown[] = []
  const longer: number[] = []
  while (what === 'break the engine') longer.push(0.5)
  while (what === 'fill the memory') kept.push(Array.from({ length: 1000 }, (_, i) => ({ i })))
  if (what === 'damaged') return { cause: 'no such thing' }
  return { flow: { blocks: [], pages: bytes.length, findings: [], textless: [] } }
}
