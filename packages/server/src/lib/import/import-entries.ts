import { exportEnd } from './export-end.ts'
import {
  accessLineWithin,
  requestEntries,
  withoutClient,
  type ImportOptions,
} from './import-access-log.ts'
import type { Found, ImportedEntry, ImportKind } from './imported-entry.ts'
import { beginsCsv, csvEntries } from './csv-entries.ts'
import { beginsList, listedTexts } from './listed-texts.ts'
import { linesOf, wholeLinesOf, type LogLine, type LogSource } from './log-lines.ts'
import { objectEntries } from './object-entries.ts'
import { objectOfLine } from './object-of-line.ts'
import { peekedText } from './peeked-text.ts'

/** How a file of any kind becomes entries. */
export interface ImportEntriesOptions extends ImportOptions {
  /** When things happened that do not say so, e.g. when their file was last written. Default: such lines are no entries. */
  readonly undated?: Date | undefined
  /** Now: no event is believed to be later. */
  readonly clock?: (() => Date) | undefined
}

/**
 * Reads a file of any kind that is known, plain or gzipped: an access log (as `importAccessLog` does, or a JSON object a
 * line), an export of Loggia (CSV, JSON or NDJSON, of any of the four kinds of entry), events of AWS CloudTrail (one a
 * line, or `{"Records":[…]}`), webhooks of GitHub (`{"event":…,"payload":{…}}` a line), or GitHub's audit log (one a line,
 * or a list).
 *
 * The kind is told by each line, so that a damaged one misleads nobody; that of a CSV file by its header. Every line is
 * yielded, in order, as an entry or with a reason; no line ends the import. Events hold no address, no key and no token
 * of the line, and an e-mail address only where whoever acted has no other name. Entries of exports are checked as if they
 * were sent in. Ids are those of the source, or made of `name` and the line, so importing a file again records nothing
 * twice.
 *
 * Rejects when the source itself cannot be read, e.g. because there is no such file.
 */
export async function* importEntries(
  source: LogSource,
  options: ImportEntriesOptions,
): AsyncGenerator<ImportedEntry> {
  const { name, undated = null } = options
  const { start, all } = await peekedText(source)
  if (beginsCsv(start)) yield* csvEntries(wholeLinesOf(all, longestLine), { name, undated })
  else if (beginsList(start)) yield* lineEntries(listedTexts(all, longestLine), options)
  else yield* lineEntries(linesOf(all, longestLine), options)
}

/** Characters. GitHub sends no more than 25 MB, nearly always a thousandth of it; CloudTrail 256 kB. */
const longestLine = 4_194_304

async function* lineEntries(
  lines: AsyncIterable<LogLine>,
  options: ImportEntriesOptions,
): AsyncGenerator<ImportedEntry> {
  const { undated = null, clock = () => new Date() } = options
  const objectEntry = objectEntries(options, { undated, clock })
  const accessEntry = accessEntries(options)
  const end = exportEnd()
  let known: ImportKind | null = null
  for await (const { line, text, reason } of lines) {
    const isJson = reason === undefined && text.trimStart().startsWith('{')
    const object = isJson ? objectOfLine(text) : null
    if (object && end.isEnd(object)) {
      const cut = end.reason(object)
      if (cut !== null) yield { line, reason: cut }
      continue
    }
    end.count()
    let found: Found
    if (reason !== undefined) found = { reason }
    else if (object) found = await objectEntry(object, { line, text })
    else found = isJson ? { reason: notJson } : await accessEntry(line, text, known)
    if ('kind' in found) known = found.kind
    yield { line, ...found }
  }
}

/** What becomes of lines that do not begin as JSON. The reason is one of what the file holds, as far as it is known. */
function accessEntries(
  options: ImportOptions,
): (line: number, text: string, known: ImportKind | null) => Promise<Found> {
  const requestEntry = requestEntries(options)
  return async (line, text, known) => {
    const found = accessLineWithin(text)
    if ('time' in found) {
      const entry = await requestEntry(found, { line, text: withoutClient(text) })
      return { kind: 'access-log', collection: 'logs', entry }
    }
    if (text === '' || known === 'access-log') return found
    return { reason: known === null ? 'the line is of no kind that is known' : notJson }
  }
}

const notJson = 'the line is not JSON'
