export { type BatchInput, type BatchOptions, type Done, parseBatch } from './batch/batch.js'
export type { Outcome, PrintFormat } from './batch/job.js'
export {
  builtin,
  type CnGovDisclosure,
  type CnGovDisclosure2008Anhui,
  type CnGovDisclosure2008Fujian,
  type CnGovDisclosure2008ShanghaiA,
  type CnGovDisclosure2008ShanghaiB,
  type CnGovDisclosure2014,
  type CnGovDisclosure2019,
  type CnGovDisclosure2021,
  cnGovDisclosure2008Anhui,
  cnGovDisclosure2008Fujian,
  cnGovDisclosure2008ShanghaiA,
  cnGovDisclosure2008ShanghaiB,
  cnGovDisclosure2014,
  cnGovDisclosure2019,
  cnGovDisclosure2021,
  type UsFoiaAnnual1998,
  usFoiaAnnual1998,
} from './builtin/index.js'
export { checkReport } from './check/identities.js'
export type { Code, Facts, Language, LinkedTerm, NearName, Severity, Term } from './diagnostics/codes.js'
export type { Diagnostic, Emit, Status } from './diagnostics/diagnostic.js'
export { MissingPackageError } from './diagnostics/missing.js'
export type { Block, Box, Cell, Doc, Layer, Line, Look, Mark, Origin, Page, Source, TableBlock, TextBlock } from './document/doc.js'
export { locate, type Place } from './document/locate.js'
export { type Draft, type DraftOptions, draftGrammar } from './draft/draft.js'
export type { DraftNote } from './draft/piece.js'
export { type GrammarNote, grammarNotes } from './grammar/advice.js'
export { grammarFile } from './grammar/compile.js'
export type {
  Axis,
  FactForm,
  Grammar,
  GridForm,
  Identity,
  IdentityTerm,
  LabelNode,
  Leaf,
  SectionForm,
  Slot,
  Unit,
  ValueKind,
} from './grammar/grammar.js'
export { GrammarError, type GrammarFile, type GrammarProblem, type Overlay, readGrammar, readOverlay, withOverlay } from './grammar/read.js'
export { grammarTypes } from './grammar/typescript.js'
export { reportSchema } from './grammar/zod.js'
export type { Grid, GridCell, Strategy } from './grid/grid.js'
export { rebuildGrids } from './grid/rebuild.js'
export { encodings } from './load/decode.js'
export { type LoadOptions, loadDocument } from './load/load.js'
export { type CellRow, cellLine, cellRows, columns } from './output/cells.js'
export { csvHead, csvLines } from './output/csv.js'
export type { GridLayout, LineLayout } from './output/layout.js'
export { documentLine } from './output/lines.js'
export {
  type DocumentRow,
  type DocumentRows,
  documentRow,
  documentRows,
  type FindingRow,
  findingRows,
  type RowOptions,
} from './output/rows.js'
export { documentColumns, findingColumns } from './output/tables.js'
export { documentsBeside, openWriter, type ResultFormat, type ResultWriter, resultFormatOf, type WriterOptions } from './output/writer.js'
export { type Input, type ManyOptions, type Parsed, type ParseOptions, parseReport, parseReports } from './parse.js'
export { bindReport } from './report/bind.js'
export { excerpt, type FormatOptions, formatDiagnostic, formatDiagnostics } from './report/format.js'
export { type LongInput, type LongRow, longRows } from './report/long.js'
export type { Money } from './report/money.js'
export type { Paragraph, Prose, ProsePart } from './report/prose.js'
export type { Reading, Trace } from './report/trace.js'
export { formatReport } from './report/view.js'
export type { Section } from './section/section.js'
export { findSections } from './section/sections.js'
export { cnGovDisclosureSeries } from './series/builtin.js'
export type { Link, LinkLine, LinkTerm, Measure, MeasureSource, SeriesDefinition } from './series/definition.js'
export type { LinkCounts } from './series/links.js'
export type { Alias } from './series/names.js'
export { SeriesError, type SeriesProblem } from './series/problems.js'
export { readAliases, readSeries } from './series/read.js'
export { type Result, readResults, resultOf, type StoredDiagnostic } from './series/results.js'
export { type Series, type SeriesOptions, type SeriesRow, series } from './series/series.js'
export type { Span } from './text/span.js'
