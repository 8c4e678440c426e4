import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { MissingPackageError, missingOf, type Resolve } from '../../../diagnostics/missing.js'
import { pgmOf, type Raster } from './raster.js'

/** A word that was recognised; confidence goes to 100. */
export interface SeenWord {
  readonly text: string
  readonly confidence: number
}
export interface SeenLine {
  readonly words: readonly SeenWord[]
}

/** What an image is taken for: a block of lines, one line, one word, or a line whose layout is not looked at. */
export type Segmentation = 'block' | 'line' | 'word' | 'raw'

/** Reads the text of images. */
export interface Recogniser {
  /** `only`: the characters that may be in it. */
  readonly read: (image: Raster, as: Segmentation, only?: string) => Promise<readonly SeenLine[]>
  readonly close: () => Promise<void>
}

const LANGUAGE = 'chi_sim'
const ENGINE = 'tesseract.js'
const MODEL = `@tesseract.js-data/${LANGUAGE}`

/** Throws where the packages that read images are not installed. */
export function requireRecogniser(resolve?: Resolve): void {
  const missing = missingOf([ENGINE, MODEL], name => `${name}/package.json`, resolve)
  if (missing.length > 0)
    throw new MissingPackageError(
      `ocr reads scans with packages that are not installed (${missing.join(', ')}): run npm install ${ENGINE} ${MODEL}, or parse without ocr`,
    )
}

/** Starts the engine with the model that stands beside it; nothing is fetched or written. */
export async function openRecogniser(): Promise<Recogniser> {
  const { default: tesseract } = await import('tesseract.js')
  const { SINGLE_BLOCK, SINGLE_LINE, SINGLE_WORD, RAW_LINE } = tesseract.PSM
  const modes = { block: SINGLE_BLOCK, line: SINGLE_LINE, word: SINGLE_WORD, raw: RAW_LINE } as const
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
      const lines = (data.blocks ?? []).flatMap(({ paragraphs }) => paragraphs).flatMap(paragraph => paragraph.lines)
      return lines.map(({ words }) => ({ words: words.map(({ text, confidence }) => ({ text, confidence })) }))
    },
    close: async () => {
      await worker.terminate()
    },
  }
}
