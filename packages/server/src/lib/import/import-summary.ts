import type { ImportedFile, ImportSums } from './import-into-options.ts'
import type { ImportKind } from './imported-entry.ts'
import type { RejectedRun } from './rejected-runs.ts'

/**
 * What became of a file, in lines for a terminal: the counts, and the first lines that were rejected.
 *
 * The text of such lines is not repeated, since it holds addresses.
 *
 * @param rejectedTo the path of the file that has all of them, to be named where there are more
 */
export function importSummary(
  name: string,
  imported: ImportedFile,
  rejectedTo?: string,
): readonly string[] {
  const { lines, accepted, duplicates, late, rejected, firstRejected } = imported
  const counts = [
    `${counted(lines)} ${lines === 1 ? 'line' : 'lines'}`,
    `${counted(accepted)} ${accepted === 1 ? 'entry' : 'entries'}${toldKinds(imported)}`,
    `${counted(rejected)} rejected`,
    ...(duplicates === 0 ? [] : [`${counted(duplicates)} imported before`]),
    ...(late === 0 ? [] : [`${counted(late)} too old to be kept`]),
  ]
  const shown = firstRejected.reduce((sum, { from, to }) => sum + to - from + 1, 0)
  const where = rejectedTo === undefined ? '' : `; all of them are in ${rejectedTo}`
  const rest = rejected > shown ? [`  and ${counted(rejected - shown)} more${where}`] : []
  return [`${name}: ${counts.join(', ')}`, ...firstRejected.map((run) => `  ${told(run)}`), ...rest]
}

/** What files are called whose lines are of a kind. */
const labels: Readonly<Record<ImportKind, string>> = {
  'access-log': 'access log',
  'access-log-json': 'access log in JSON',
  cloudtrail: 'AWS CloudTrail',
  'github-webhook': 'GitHub webhooks',
  'github-audit-log': 'GitHub audit log',
  'loggia-csv': 'Loggia CSV',
  'loggia-json': 'Loggia JSON',
}

/** ` (AWS CloudTrail)`; with a number each when there are several kinds. */
function toldKinds({ kinds }: ImportSums): string {
  const found = Object.entries(kinds) as readonly (readonly [ImportKind, number])[]
  const words = found.map(([kind, count]) =>
    found.length === 1 ? labels[kind] : `${counted(count)} ${labels[kind]}`,
  )
  return words.length === 0 ? '' : ` (${words.join(', ')})`
}

/** The number as editors and `sed -n 8899p` take it. */
function told({ from, to, reason }: RejectedRun): string {
  return from === to ? `line ${from}: ${reason}` : `lines ${from} to ${to}: ${reason}`
}

/** A number as people read it: 10,000. */
function counted(count: number): string {
  return count.toLocaleString('en-US')
}
