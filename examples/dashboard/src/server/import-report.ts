import { mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
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
  readonly rejected: readonly RejectedLine[]
}

/**
 * What is said about an import: the counts, the first lines without an entry, and where all of them are.
 *
 * The text of such lines is not repeated, since it holds addresses.
 */
export async function reportOf(
  name: string,
  { lines, entries, repeated, rejected }: Imported,
): Promise<readonly string[]> {
  const again = repeated === 0 ? '' : `, ${counted(repeated)} imported before`
  const counts = `${counted(lines)} lines, ${counted(entries)} entries, ${counted(rejected.length)} rejected`
  const first = rejected.slice(0, mostShown).map((each) => `  ${told(each)}`)
  return [`${name}: ${counts}${again}`, ...first, ...(await restOf(name, rejected))]
}

/** Lines on the terminal. */
const mostShown = 20

async function restOf(name: string, rejected: readonly RejectedLine[]): Promise<readonly string[]> {
  const more = rejected.length - mostShown
  if (more <= 0) return []
  const folder = await mkdtemp(join(tmpdir(), 'loggia-'))
  const file = join(folder, `${name}.rejected.txt`)
  await writeFile(file, rejected.map((each) => `${told(each)}\n`).join(''))
  return [`  and ${counted(more)} more; all of them are in ${file}`]
}

/** The number as editors and `sed -n 8899p` take it. */
function told({ line, reason }: RejectedLine): string {
  return `line ${line}: ${reason}`
}
