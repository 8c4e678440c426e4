import { open } from 'node:fs/promises'
import { MissingPackageError, missingOf, type Resolve } from '../diagnostics/missing.js'
import type { CellRow } from './cells.js'
import type { DocumentRow } from './rows.js'
import { type ColumnType, cellTable, documentTable, type Stored, type TypedColumn } from './tables.js'
import type { OpenFormat } from './writer.js'

const PACKAGE = 'hyparquet-writer'
/** So many rows are kept and written at a time, as one row group. */
const GROUP = 50_000

const types = { text: 'STRING', integer: 'INT32', long: 'INT64', real: 'DOUBLE' } as const satisfies Record<ColumnType, string>

/** Tables with types: cells, and documents in another file. */
export function openParquet(resolve?: Resolve): OpenFormat {
  if (missingOf([PACKAGE], name => name, resolve).length > 0)
    throw new MissingPackageError(
      `Parquet is written by a package that is not installed (${PACKAGE}): run npm install ${PACKAGE}, or write csv, ndjson or sqlite`,
    )
  return async (main, documents) => {
    const cells = await tableFile<CellRow>(main, cellTable)
    const heads = await tableFile<DocumentRow>(documents, documentTable).catch(async (cause: unknown) => {
      await cells.release()
      throw cause
    })
    return {
      write: async rows => {
        await cells.write(rows.cells)
        await heads.write([rows.document])
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

interface TableFile<R> {
  readonly write: (rows: readonly R[]) => Promise<void>
  readonly end: () => Promise<void>
  readonly release: () => Promise<void>
}

async function tableFile<R>(path: string, table: readonly TypedColumn<R>[]): Promise<TableFile<R>> {
  const { ByteWriter, ParquetWriter, schemaFromColumnData } = await import('hyparquet-writer')
  const file = await open(path, 'wx')
  let isOpen = true
  const bytes = new ByteWriter()
  /** What stands in memory goes to the file; offsets in the file go on counting. */
  const flush = async (): Promise<void> => {
    await file.appendFile(bytes.getBytes())
    bytes.index = 0
  }
  let columns = table.map((): (Stored | bigint)[] => [])
  const schema = schemaFromColumnData({
    columnData: table.map(({ name, type }) => ({ name, data: [], type: types[type], nullable: true })),
  })
  const parquet = new ParquetWriter({ writer: bytes, schema, createdBy: 'refold' })
  const group = async (): Promise<void> => {
    const rowGroupSize = columns[0]?.length ?? 0
    if (rowGroupSize === 0) return
    await parquet.write({ columnData: table.map(({ name }, i) => ({ name, data: columns[i] ?? [] })), rowGroupSize })
    columns = table.map(() => [])
    await flush()
  }
  return {
    write: async rows => {
      for (const row of rows) {
        for (const [i, { type, of }] of table.entries()) {
          const value = of(row)
          columns[i]?.push(type === 'long' && typeof value === 'number' ? BigInt(value) : value)
        }
      }
      if ((columns[0]?.length ?? 0) >= GROUP) await group()
    },
    end: async () => {
      await group()
      await parquet.finish()
      await flush()
    },
    release: async () => {
      if (!isOpen) return
      isOpen = false
      await file.close()
    },
  }
}
