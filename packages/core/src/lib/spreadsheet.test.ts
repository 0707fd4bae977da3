import { parse } from 'csv-parse/sync'
import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, delimiter, join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { toCsv } from './csv.ts'
import type { Field } from './field.ts'

const fields: readonly Field[] = [
  { name: 'number', label: 'Number', type: 'number' },
  { name: 'text', label: 'Text', type: 'text' },
]

const leads = ['=', '+', '-', '@', '\t=', '\r=', '\n=', '\0=', ' =', '\u00a0=', '\ufeff=']
const wideLeads = ['＝', '＋', '－', '＠', '−', '–', "'=", '\u0001=', '\u200b=', '==', '\t\t=']
/** What is a formula as soon as the text is read as several cells. */
const splitters = [';', '\t', '\n', '\r\n', ';"', ';""', '\t"', '; ', ";'", ';\t', ';\0', '";"']
const hidden = splitters.flatMap((start) => [`/a${start}=40+2`, `/a${start}=40+2;"\tb`])
const formulas = [...leads, ...wideLeads].flatMap((lead) => [`${lead}40+2`, `${lead}40+2\nx`])

function csvOf(texts: readonly string[], formulaGuard: boolean): string {
  // Numbers that are not what the formulas give.
  const entries = texts.map((text, at) => ({ number: 1000 + at, text }))
  return toCsv(entries, fields, { formulaGuard, byteOrderMark: true })
}

const folder = mkdtempSync(join(tmpdir(), 'loggia-spreadsheet-'))
afterAll(() => rmSync(folder, { recursive: true }))

interface Spreadsheet {
  readonly command: string
  /** What it shows of each of the files. */
  readonly run: (files: readonly string[], separators?: string) => readonly string[]
}

/** Reads CSV files as a person would open them, blanks trimmed and formulas run, and tells what it shows. */
const spreadsheets: Readonly<Record<string, Spreadsheet>> = {
  LibreOffice: {
    command: 'soffice',
    run(files, separators = '44') {
      const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`
      const reader = `Text - txt - csv (StarCalc):${separators},34,76,1,,1033,false,true,false,false,true,0,true`
      const target = ['--convert-to', 'csv:Text - txt - csv (StarCalc):44,34,76', '--outdir']
      const out = join(folder, 'shown')
      run('soffice', ['--headless', profile, `--infilter=${reader}`, ...target, out, ...files])
      return files.map((file) => readFileSync(join(out, basename(file)), 'utf8'))
    },
  },
  Gnumeric: {
    command: 'ssconvert',
    run: (files) =>
      files.map((file) => {
        const out = join(folder, 'gnumeric.csv')
        run('ssconvert', ['--import-type=Gnumeric_stf:stf_csvtab', file, out])
        return readFileSync(out, 'utf8')
      }),
  },
}

describe.each(Object.entries(spreadsheets))('%s', (name, { command, run: opened }) => {
  const installed = isInstalled(command)

  const both = once(() => opened(exports()))

  /** The texts that the spreadsheet shows for the formulas. */
  function shown(formulaGuard: boolean): readonly string[] {
    const rows = parse(both()[formulaGuard ? 0 : 1] ?? '', { relax_quotes: true, from: 2 })
    return rows.map(([, text = '']) => text)
  }

  test('runs no cell of an export', { timeout: 120_000 }, ({ skip }) => {
    if (!installed) skip(`${name} is not installed`)
    const texts = shown(true)
    expect(texts).toHaveLength(formulas.length + hidden.length)
    for (const text of texts) expect(text).toContain('40+2')
  })

  test('would run cells without the guard', { timeout: 120_000 }, ({ skip }) => {
    if (!installed) skip(`${name} is not installed`)
    expect(shown(false)).toContain('42')
  })
})

/** Codes of `,`, `;` and TAB, as LibreOffice is told them. */
describe.each(['44/59/9', '59', '9', '59/9'])('LibreOffice that splits at %s', (separators) => {
  const { command, run: opened } = spreadsheets['LibreOffice'] ?? expect.fail()

  const installed = isInstalled(command)
  const both = once(() => opened(exports(), separators))

  /** All that the spreadsheet shows, whatever became of rows and columns. */
  function shown(formulaGuard: boolean): readonly string[] {
    const text = both()[formulaGuard ? 0 : 1] ?? ''
    return parse(text, { relax_quotes: true, relax_column_count: true }).flat()
  }

  test('runs no part of a cell', { timeout: 120_000 }, ({ skip }) => {
    if (!installed) skip(`${command} is not installed`)
    const cells = shown(true)
    expect(cells.length).toBeGreaterThanOrEqual(formulas.length)
    for (const cell of cells) expect(cell).not.toMatch(/^42|^#|^Err/)
  })

  test('would run parts of cells without the guard', { timeout: 120_000 }, ({ skip }) => {
    if (!installed) skip(`${command} is not installed`)
    expect(shown(false)).toContain('42')
  })
})

/** An export with the guard, and the same without it: files that a spreadsheet opens in one start. */
function exports(): readonly string[] {
  return [true, false].map((formulaGuard) => {
    const file = join(folder, formulaGuard ? 'guarded.csv' : 'unguarded.csv')
    writeFileSync(file, csvOf([...formulas, ...hidden], formulaGuard))
    return file
  })
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | null = null
  return () => (made ??= { value: make() }).value
}

function run(command: string, args: readonly string[]): void {
  execFileSync(command, args, { stdio: 'ignore', timeout: 100_000 })
}

/** Whether it is found where commands are: to ask it for its version would start all of it. */
function isInstalled(command: string): boolean {
  return (process.env['PATH'] ?? '')
    .split(delimiter)
    .some((place) => existsSync(join(place, command)))
}
