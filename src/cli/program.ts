import { Command, CommanderError, InvalidArgumentError, Option } from 'commander'
import { EXIT, InputError, OutputError, UsageError } from './errors.js'
import { packageFile } from './package.js'

const collect = (value: string, before: readonly string[] | undefined): string[] => [...(before ?? []), value]

/** Reads a whole number from `least`. */
const whole =
  (least: number) =>
  (value: string): number => {
    const number = Number(value)
    if (!/^\d+$/.test(value) || number < least) throw new InvalidArgumentError(`Give a whole number from ${least}.`)
    return number
  }

/** Runs a command line (without node and script) and gives its exit code. */
export async function run(args: readonly string[]): Promise<number> {
  let exit: number = EXIT.ok
  const program = await programOf(code => {
    exit = code
  })
  try {
    await program.parseAsync([...args], { from: 'user' })
    return exit
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.ok : EXIT.usage
    if (error instanceof UsageError || error instanceof InputError || error instanceof OutputError) {
      process.stderr.write(`refold: ${error.message}\n`)
      return error instanceof UsageError ? EXIT.usage : error instanceof InputError ? EXIT.failed : EXIT.output
    }
    // by name: a class of the library would load the library for `--help`
    if (error instanceof Error && ['GrammarError', 'SeriesError', 'MissingPackageError'].includes(error.name)) {
      process.stderr.write(`refold: ${error.message}\n`)
      return EXIT.usage
    }
    throw error
  }
}

async function programOf(done: (exit: number) => void): Promise<Command> {
  const { version } = JSON.parse(await packageFile('package.json'))
  const program = new Command('refold')
    .description('Turns exported reports into typed, traceable values.')
    .version(String(version))
    .exitOverride()
    .showHelpAfterError('(refold --help lists the commands)')
  reading(program.command('parse'))
    .description('parse documents: a view on a terminal, JSON lines in a pipe')
    .argument('[inputs...]', 'files, folders, patterns, zip archives of documents, or - for standard input')
    .addOption(
      new Option('--format <format>', 'what to print').choices(['view', 'json', 'cells', 'ndjson', 'csv', 'xlsx', 'parquet', 'sqlite']),
    )
    .option('--out <path>', 'write to a file, or with a folder one file for each input')
    .option('--from <file>', 'a file that names inputs, one a line; - is standard input')
    .option('--jobs <number>', 'how many documents are parsed at a time (default: as many as there are processors)', whole(1))
    .option('--resume', 'go on with what an earlier run wrote to --out')
    .option('--timeout <seconds>', 'give a document up after this time (default: 60; 1800 with --ocr)', whole(1))
    .option('--memory <megabytes>', 'give a document up when it takes so much (default: 1024)', whole(64))
    .option('--quiet', 'print no findings, progress or summary')
    .action(async (inputs, options) => done(await (await import('./parse.js')).parse(inputs, options)))
  reading(program.command('stream'))
    .description('parse documents for other programs: one on each line of standard input, its result on a line of standard output')
    .addOption(new Option('--format <format>', 'what to print of a document').choices(['json', 'cells']).default('json'))
    .addOption(new Option('--jobs <number>', 'how many documents are parsed at a time').argParser(whole(1)).default(1))
    .option('--timeout <seconds>', 'give a document up after this time (default: 60; 1800 with --ocr)', whole(1))
    .option('--memory <megabytes>', 'give a document up when it takes so much (default: 1024)', whole(64))
    .addHelpText('after', STREAM_HELP)
    .action(async options => done(await (await import('./stream.js')).stream(options)))
  reading(program.command('explain'))
    .description('why a value is what it is; without a path, how each grid was read')
    .argument('<file>', 'a document')
    .argument('[path]', 'path in the report, as requests.applications.newReceived.total')
    .action(async (file, path, options) => done(await (await import('./explain.js')).explain(file, path, options)))
  reading(program.command('labels'))
    .description('wordings that no grammar knows, the commonest first: the work list of an overlay')
    .argument('<inputs...>', 'files, folders, or - for standard input')
    .action(async (inputs, options) => done(await (await import('./labels.js')).labels(inputs, options)))
  program
    .command('series')
    .description('line up parsed reports over the years: a row for each agency, year and measure, and sums between years')
    .argument('<results...>', 'what refold parse printed in JSON: files, folders, or - for standard input')
    .option('--measures <file>', 'series file of a form (default: the built-in one)')
    .option('--aliases <file>', 'names of agencies that changed')
    .option('--grammar <id|file>', 'grammar of the series file; may be repeated (default: all built in)', collect)
    .addOption(new Option('--format <format>', 'what to print').choices(['csv', 'ndjson', 'json']).default('csv'))
    .option('--out <file>', 'write to a file')
    .addOption(languageOption())
    .action(async (results, options) => done(await (await import('./series.js')).seriesOf(results, options)))
  program
    .command('report')
    .description('what an archive holds: documents by year, form and format, commonest findings, gaps in years')
    .argument('<out>', 'what refold parse wrote by --out, a file or a folder')
    .option('--html <file>', 'write it as one page with plots, too')
    .action(async (out, options) => done(await (await import('./report.js')).report(out, options)))
  const grammar = program.command('grammar').description('list, check and show grammars')
  const load = (): Promise<typeof import('./grammar.js')> => import('./grammar.js')
  grammar
    .command('list')
    .description('the built-in grammars')
    .action(async () => (await load()).list())
  grammar
    .command('check')
    .description('check a grammar file: mistakes by line and column, each with what to do')
    .argument('<file>', 'a file, or an id for its overlays')
    .option('--overlay <file>', 'local wordings to check with it; may be repeated', collect)
    .action(async (file, options) => (await load()).check(file, options))
  grammar
    .command('new')
    .description('draft a grammar from a sample document: labels, keys to rename, kinds, units and sums')
    .argument('<sample>', 'a document of any format, or - for standard input')
    .option('--id <id>', 'small letters, digits and hyphens', 'form')
    .option('--edition <edition>', 'year or version of the form', '1')
    .option('--title <title>', 'what the form is called (default: the title of the sample)')
    .option('--out <file>', 'write to a file that is not there yet')
    .option('--encoding <name>', 'encoding of the sample, where it does not say it')
    .option('--password <password>', 'opens a PDF that asks for one')
    .addOption(new Option('--lang <language>', 'language of the findings').choices(['en', 'zh']).default('en'))
    .action(async (sample, options) => done(await (await import('./draft.js')).draft(sample, options)))
  grammar
    .command('types')
    .description('TypeScript types of the report')
    .argument('<file>', 'a file or an id')
    .action(async file => (await load()).types(file))
  grammar
    .command('show')
    .description('the labels and paths of a form')
    .argument('<id>', 'an id or a file')
    .action(async id => (await load()).show(id))
  grammar
    .command('schema')
    .description('the JSON schema of grammar files')
    .action(async () => (await load()).schema())
  return program
}

/** The options of every command that reads documents. */
const reading = (command: Command): Command =>
  command
    .option('--grammar <id|file>', 'grammar to use; may be repeated, the one that fits is taken (default: all built in)', collect)
    .option('--overlay <file>', 'local wordings to add; may be repeated', collect)
    .option('--encoding <name>', 'encoding of text files, where they do not say it')
    .option('--password <password>', 'opens the PDFs that ask for one')
    .option('--ocr', 'recognise the text of PDF pages that are images; needs tesseract.js and @tesseract.js-data/chi_sim')
    .addOption(languageOption())

const languageOption = (): Option => new Option('--lang <language>', 'language of the findings').choices(['en', 'zh']).default('en')

const STREAM_HELP = `
A line is a JSON object: {"id": …, "path": "report.pdf"}, {"id": …, "bytes": "…base64…"} or {"id": …, "text": "…"}.
Results come in the order of the lines, each as soon as its turn comes:
  json   {"id", "source", "status", "grammar", "report", "diagnostics"}
  cells  {"id", "source", "status", "cells": […]}
A line or a document that cannot be read gives a result, too: its status is "failed", and "error" says why.
The exit code is 0 at the end of the input.`
