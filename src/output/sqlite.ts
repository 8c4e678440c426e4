import { MissingPackageError } from '../diagnostics/missing.js'
import { type ColumnType, cellTable, documentTable, findingTable, type Stored, type TypedColumn } from './tables.js'
import type { OpenFormat } from './writer.js'

/** So many documents are one transaction. */
const BATCH = 200

const types: Readonly<Record<ColumnType, string>> = { text: 'TEXT', integer: 'INTEGER', long: 'INTEGER', real: 'REAL' }

/** What is used of node:sqlite, which the oldest Node.js that runs this does not have. */
interface Database {
  readonly exec: (sql: string) => void
  readonly prepare: (sql: string) => { readonly run: (...values: Stored[]) => unknown }
  readonly close: () => void
}
interface Sqlite {
  readonly DatabaseSync: new (path: string) => Database
}

/** A database with the tables documents, cells and findings. */
export function openSqlite(sqlite: object | null = process.getBuiltinModule('node:sqlite') ?? null): OpenFormat {
  if (!isSqlite(sqlite))
    throw new MissingPackageError(
      `SQLite is written by node:sqlite, which this Node.js (${process.version}) does not have: run Node.js 22.13 or newer (22.5 with --experimental-sqlite), or write parquet, csv or ndjson`,
    )
  return async path => {
    const database = new sqlite.DatabaseSync(path)
    let isOpen = true
    // no journal: the file is new, and taken away where it does not come to its end
    database.exec('PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; BEGIN')
    const documents = tableOf(database, 'documents', documentTable)
    const cells = tableOf(database, 'cells', cellTable)
    const findings = tableOf(database, 'findings', findingTable)
    let waiting = 0
    return {
      write: async rows => {
        documents([rows.document])
        cells(rows.cells)
        findings(rows.findings)
        if (++waiting < BATCH) return
        waiting = 0
        database.exec('COMMIT; BEGIN')
      },
      end: async () => {
        database.exec('COMMIT')
        database.exec('CREATE INDEX cells_path ON cells(path)')
        database.exec('CREATE INDEX documents_agency_year ON documents(agency, year)')
      },
      release: async () => {
        if (!isOpen) return
        isOpen = false
        database.close()
      },
    }
  }
}

/** Makes a table; gives what puts rows into it. */
function tableOf<R>(database: Database, name: string, table: readonly TypedColumn<R>[]): (rows: readonly R[]) => void {
  database.exec(`CREATE TABLE ${name} (${table.map(column => `"${column.name}" ${types[column.type]}`).join(', ')})`)
  const insert = database.prepare(`INSERT INTO ${name} VALUES (${table.map(() => '?').join(', ')})`)
  return rows => {
    for (const row of rows) insert.run(...table.map(({ of }) => of(row)))
  }
}

const isSqlite = (found: object | null): found is Sqlite =>
  found !== null && 'DatabaseSync' in found && typeof found.DatabaseSync === 'function'
