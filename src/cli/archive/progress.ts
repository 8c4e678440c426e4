import type { Status } from '../../index.js'

export type Counts = Record<Status, number>

export interface Progress {
  /** A document is done. */
  readonly step: (counts: Counts) => void
  /** Prints lines without tearing the bar. */
  readonly say: (text: string) => void
  readonly end: () => void
}

/** Of a stream that is no terminal, a line so often. */
const EVERY = 30_000
/** A bar is drawn again after so many milliseconds. */
const REDRAW = 100

/** How far a batch is, on standard error: a bar on a terminal, a line now and then elsewhere. `from` documents were done before. */
export function progressOf(total: number, from: number, isQuiet: boolean): Progress {
  const { stderr } = process
  const isTerminal = stderr.isTTY === true
  const start = Date.now()
  let last = isTerminal ? 0 : start
  let isDrawn = false
  const clear = (): void => {
    if (isDrawn) stderr.write('\r\u001B[K')
    isDrawn = false
  }
  return {
    step: counts => {
      const now = Date.now()
      if (isQuiet || total < 2 || now - last < (isTerminal ? REDRAW : EVERY)) return
      last = now
      const text = stateOf(counts, total, from, (now - start) / 1000)
      clear()
      stderr.write(isTerminal ? text : `refold: ${text}\n`)
      isDrawn = isTerminal
    },
    say: text => {
      clear()
      stderr.write(text)
    },
    end: clear,
  }
}

/** `120/2000  40/s  0:47 left  110 ok, 8 for review, 2 failed` */
export function stateOf(counts: Counts, total: number, from: number, seconds: number): string {
  const done = counts.ok + counts.review + counts.failed
  const rate = (done - from) / Math.max(seconds, 0.001)
  const left = rate > 0 ? `${clock((total - done) / rate)} left` : ''
  const speed = rate >= 10 ? rate.toFixed(0) : rate.toFixed(1)
  return [`${done}/${total}`, `${speed}/s`, left, `${counts.ok} ok, ${counts.review} for review, ${counts.failed} failed`]
    .filter(part => part !== '')
    .join('  ')
}

function clock(seconds: number): string {
  const whole = Math.round(seconds)
  const [hours, minutes, rest] = [Math.floor(whole / 3600), Math.floor(whole / 60) % 60, whole % 60]
  const two = (value: number): string => String(value).padStart(2, '0')
  return hours > 0 ? `${hours}:${two(minutes)}:${two(rest)}` : `${minutes}:${two(rest)}`
}
