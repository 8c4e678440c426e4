import { open } from 'node:fs/promises'
import { cellLine, columns } from './cells.js'
import { csvHead, csvLines } from './csv.js'
import type { DocumentRow } from './rows.js'
import { documentColumns } from './tables.js'
import type { OpenFormat } from './writer.js'

/** So many characters are written at a time. */
const PIECE = 1 << 18

/** Cells as lines, and documents as lines of another file. */
export function openLines(format: 'ndjson' | 'csv'): OpenFormat {
  const isCsv = format === 'csv'
  return async (main, documents) => {
    const cells = await textFile(main, isCsv ? csvHead(columns) : '')
    const heads = await textFile(documents, isCsv ? csvHead(documentColumns) : '').catch(async (cause: unknown) => {
      await cells.release()
      throw cause
    })
    return {
      write: async rows => {
        await cells.write(isCsv ? await csvLines(columns, rows.cells) : rows.cells.map(cellLine).join(''))
        await heads.write(isCsv ? await csvLines(documentColumns, [rows.document]) : documentLine(rows.document))
      },
      end: async () => {
        await cells.end()
        await heads.end()
      },
      release: async () => {
        await cells.release()
        await heads.release()
      },
    }
  }
}

/** A row of a document as a line of JSON. */
export const documentLine = (row: DocumentRow): string => `${JSON.stringify(row, [...documentColumns])}\n`

interface TextFile {
  readonly write: (text: string) => Promise<void>
  readonly end: () => Promise<void>
  readonly release: () => Promise<void>
}

async function textFile(path: string, head: string): Promise<TextFile> {
  const file = await open(path, 'wx')
  let waiting = head
  let isOpen = true
  const flush = async (): Promise<void> => {
    const text = waiting
    waiting = ''
    await file.appendFile(text)
  }
  return {
    write: async text => {
      waiting += text
      if (waiting.length > PIECE) await flush()
    },
    end: flush,
    release: async () => {
      if (!isOpen) return
      isOpen = false
      await file.close()
    },
  }
}
