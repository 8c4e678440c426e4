import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { hasCode } from '../../refusal.js'
import { type Area, pgmOf, type Raster } from './raster.js'

/** A word that was recognised; confidence goes to 100. */
export interface SeenWord extends Area {
  readonly text: string
  readonly confidence: number
}
export interface SeenLine extends Area {
  readonly words: readonly SeenWord[]
}

/** How an image is looked at: as a whole page, as a block of lines, or as one line. */
export type Sight = 'page' | 'block' | 'line' | 'word' | 'raw'

/** Reads the text of images. */
export interface Recogniser {
  /** `only`: the characters that may be in it. */
  readonly read: (image: Raster, as: Sight, only?: string) => Promise<readonly SeenLine[]>
  readonly close: () => Promise<void>
}

const LANGUAGE = 'chi_sim'
const ENGINE = 'tesseract.js'
const MODEL = `@tesseract.js-data/${LANGUAGE}`

/** Text of images was asked for, but what reads it is not installed. */
export class MissingPackageError extends Error {
  override readonly name = 'MissingPackageError'
}

/** Throws where the packages that read images are not installed. */
export function requireRecogniser(resolve: (name: string) => string = createRequire(import.meta.url).resolve): void {
  const missing = [ENGINE, MODEL].filter(name => {
    try {
      return resolve(`${name}/package.json`) === ''
    } catch (cause) {
      if (hasCode(cause, 'MODULE_NOT_FOUND')) return true
      throw cause
    }
  })
  if (missing.length > 0)
    throw new MissingPackageError(
      `ocr reads scans with packages that are not installed (${missing.join(', ')}): run npm install ${ENGINE} ${MODEL}, or parse without ocr`,
    )
}

/** Starts the engine with the model that stands beside it; nothing is fetched or written. */
export async function openRecogniser(): Promise<Recogniser> {
  const { default: tesseract } = await import('tesseract.js')
  const { AUTO, SINGLE_BLOCK, SINGLE_LINE, SINGLE_WORD, RAW_LINE } = tesseract.PSM
  const modes = { page: AUTO, block: SINGLE_BLOCK, line: SINGLE_LINE, word: SINGLE_WORD, raw: RAW_LINE } as const
  const folder = dirname(createRequire(import.meta.url).resolve(`${MODEL}/package.json`))
  const worker = await tesseract.createWorker(LANGUAGE, tesseract.OEM.LSTM_ONLY, {
    langPath: join(folder, '4.0.0_best_int'),
    cacheMethod: 'none',
    gzip: true,
    // an image that cannot be read rejects its own promise
    errorHandler: () => {},
  })
  await worker.setParameters({ user_defined_dpi: '300', debug_file: '/dev/null' })
  let now = ''
  return {
    read: async (image, as, only = '') => {
      if (now !== `${as} ${only}`) {
        await worker.setParameters({ tessedit_pageseg_mode: modes[as], tessedit_char_whitelist: only })
        now = `${as} ${only}`
      }
      const { data } = await worker.recognize(pgmOf(image), {}, { text: false, blocks: true })
      return (data.blocks ?? []).flatMap(({ paragraphs }) => paragraphs).flatMap(({ lines }) => lines.map(lineOf))
    },
    close: async () => {
      await worker.terminate()
    },
  }
}

interface Found {
  readonly text: string
  readonly confidence: number
  readonly bbox: Area
}
const lineOf = ({ words, bbox }: { readonly words: readonly Found[]; readonly bbox: Area }): SeenLine => ({
  ...areaOf(bbox),
  words: words.map(word => ({ ...areaOf(word.bbox), text: word.text, confidence: word.confidence })),
})
const areaOf = ({ x0, y0, x1, y1 }: Area): Area => ({ x0, y0, x1, y1 })
