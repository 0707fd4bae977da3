import { mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { ImportKind } from '@loggia/server/import'
import { counted } from './say.ts'

export interface RejectedLine {
  /** From 1. */
  readonly line: number
  readonly reason: string
}

/** What became of the lines of a file. */
export interface Imported {
  readonly lines: number
  readonly entries: number
  /** Entries that were there before, because the file was imported twice. */
  readonly repeated: number
  /** Entries that are not kept, since as old ones were removed already. */
  readonly late: number
  /** How many lines were of each kind. */
  readonly kinds: ReadonlyMap<ImportKind, number>
  readonly rejected: readonly RejectedLine[]
}

/**
 * What is said about an import: the counts, the first lines without an entry, and where all of them are.
 *
 * The text of such lines is not repeated, since it holds addresses.
 */
export async function reportOf(name: string, imported: Imported): Promise<readonly string[]> {
  const { lines, entries, repeated, late, rejected } = imported
  const again = repeated === 0 ? '' : `, ${counted(repeated)} imported before`
  const tooLate = late === 0 ? '' : `, ${counted(late)} too old to be kept`
  const counts = `${counted(lines)} ${lines === 1 ? 'line' : 'lines'}, ${counted(entries)} ${entries === 1 ? 'entry' : 'entries'}${kindsIn(imported)}, ${counted(rejected.length)} rejected`
  const runs = runsOf(rejected)
  const shown = runs.slice(0, mostShown)
  const first = shown.map((run) => `  ${toldRun(run)}`)
  const more = runs.slice(mostShown).reduce((sum, { length }) => sum + length, 0)
  const rest = more === 0 ? [] : await restOf(name, rejected, more)
  return [`${name}: ${counts}${again}${tooLate}`, ...first, ...rest]
}

const labels: Readonly<Record<ImportKind, string>> = {
  'access-log': 'access log',
  cloudtrail: 'AWS CloudTrail',
  'github-webhook': 'GitHub webhooks',
  'github-audit-log': 'GitHub audit log',
}

/** ` (AWS CloudTrail)`; with a number each when there are several kinds. */
function kindsIn({ kinds }: Imported): string {
  const all = [...kinds].map(([kind, count]) =>
    kinds.size === 1 ? labels[kind] : `${counted(count)} ${labels[kind]}`,
  )
  return all.length === 0 ? '' : ` (${all.join(', ')})`
}

/** Lines on the terminal. */
const mostShown = 20

/** Lines that follow each other and were rejected for the same reason. */
type Run = readonly RejectedLine[]

function runsOf(rejected: readonly RejectedLine[]): readonly Run[] {
  const runs: RejectedLine[][] = []
  for (const each of rejected) {
    const last = runs.at(-1)
    const before = last?.at(-1)
    const follows = before?.line === each.line - 1 && before.reason === each.reason
    if (last && follows) last.push(each)
    else runs.push([each])
  }
  return runs
}

function toldRun(run: Run): string {
  const [first] = run
  const last = run.at(-1)
  if (!first || !last) return ''
  return first === last ? told(first) : `lines ${first.line} to ${last.line}: ${first.reason}`
}

async function restOf(
  name: string,
  rejected: readonly RejectedLine[],
  more: number,
): Promise<readonly string[]> {
  const folder = await mkdtemp(join(tmpdir(), 'loggia-'))
  const file = join(folder, `${name}.rejected.txt`)
  await writeFile(file, rejected.map((each) => `${told(each)}\n`).join(''))
  return [`  and ${counted(more)} more; all of them are in ${file}`]
}

/** The number as editors and `sed -n 8899p` take it. */
function told({ line, reason }: RejectedLine): string {
  return `line ${line}: ${reason}`
}
