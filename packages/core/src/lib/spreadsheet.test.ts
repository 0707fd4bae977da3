import { parse } from 'csv-parse/sync'
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { toCsv } from './csv.ts'
import type { Field } from './field.ts'

const fields: readonly Field[] = [
  { name: 'number', label: 'Number', type: 'number' },
  { name: 'text', label: 'Text', type: 'text' },
]

const leads = ['=', '+', '-', '@', '\t=', '\r=', '\n=', '\0=', ' =', '\u00a0=', '\ufeff=']
const wideLeads = ['＝', '＋', '－', '＠', '−', '–', "'=", '\u0001=', '\u200b=', '==', '\t\t=']
const formulas = [...leads, ...wideLeads].flatMap((lead) => [`${lead}40+2`, `${lead}40+2\nx`])
const entries = formulas.map((text, number) => ({ number, text }))

const folder = mkdtempSync(join(tmpdir(), 'loggia-spreadsheet-'))
afterAll(() => rmSync(folder, { recursive: true }))

/** Reads a CSV file as a person would open it, blanks trimmed and formulas run, and writes what it shows. */
const spreadsheets: Readonly<Record<string, { command: string; run: (file: string) => string }>> = {
  LibreOffice: {
    command: 'soffice',
    run(file) {
      const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`
      const reader =
        'Text - txt - csv (StarCalc):44,34,76,1,,1033,false,true,false,false,true,0,true'
      const target = ['--convert-to', 'csv:Text - txt - csv (StarCalc):44,34,76', '--outdir']
      const out = join(folder, 'shown')
      run('soffice', ['--headless', profile, `--infilter=${reader}`, ...target, out, file])
      return readFileSync(join(out, 'opened.csv'), 'utf8')
    },
  },
  Gnumeric: {
    command: 'ssconvert',
    run(file) {
      const out = join(folder, 'gnumeric.csv')
      run('ssconvert', ['--import-type=Gnumeric_stf:stf_csvtab', file, out])
      return readFileSync(out, 'utf8')
    },
  },
}

describe.each(Object.entries(spreadsheets))('%s', (name, { command, run: opened }) => {
  const installed = isInstalled(command)

  /** The texts that the spreadsheet shows for the formulas. */
  function shown(formulaGuard: boolean): readonly string[] {
    const file = join(folder, 'opened.csv')
    writeFileSync(file, toCsv(entries, fields, { formulaGuard, byteOrderMark: true }))
    const rows = parse(opened(file), { relax_quotes: true, from: 2 })
    return rows.map(([, text = '']) => text)
  }

  test('runs no cell of an export', { timeout: 120_000 }, ({ skip }) => {
    if (!installed) skip(`${name} is not installed`)
    const texts = shown(true)
    expect(texts).toHaveLength(formulas.length)
    for (const text of texts) expect(text).toContain('40+2')
  })

  test('would run cells without the guard', { timeout: 120_000 }, ({ skip }) => {
    if (!installed) skip(`${name} is not installed`)
    expect(shown(false)).toContain('42')
  })
})

function run(command: string, args: readonly string[]): void {
  execFileSync(command, args, { stdio: 'ignore', timeout: 100_000 })
}

function isInstalled(command: string): boolean {
  try {
    execFileSync(command, ['--version'], { stdio: 'ignore', timeout: 30_000 })
    return true
  } catch {
    return false
  }
}
