import { diagnostic } from '../diagnostics/diagnostic.js'
import { Refusal } from './refusal.js'

/** What one document may cost. */
export interface Limits {
  readonly seconds: number
  /** Of the heap of its thread or process. */
  readonly megabytes: number
}
/** A long report of hundreds of pages takes seconds and some hundred megabytes; to recognise a page in an image takes some seconds more. */
const SECONDS = { read: 60, recognise: 1800 }
const MEGABYTES = 1024

/** The limits that were asked for, or their defaults. `ocr`: whether images are recognised. */
export function limitsOf({ seconds, megabytes = MEGABYTES }: Partial<Limits> = {}, ocr = false): Limits {
  return checked({ seconds: seconds ?? SECONDS[ocr ? 'recognise' : 'read'], megabytes })
}

function checked({ seconds, megabytes }: Limits): Limits {
  if (!(seconds > 0 && seconds <= 86_400))
    throw new RangeError(`limits.seconds is ${seconds}: give a number above 0, at most 86400 (a day)`)
  if (!(megabytes >= 64 && megabytes <= 65_536))
    throw new RangeError(`limits.megabytes is ${megabytes}: give a number from 64, which reading any PDF needs, to 65536`)
  return { seconds, megabytes }
}

/** What is thrown of a document that met a limit, or ended what read it. */
export const gaveUp = (cause: 'time' | 'memory' | 'crash', limits: Limits): Refusal =>
  new Refusal(diagnostic('load/gave-up', '', null, { cause, ...limits }))
