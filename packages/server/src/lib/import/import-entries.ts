import type { ActivityEvent, LogEntry } from '@loggia/core'
import { eventOfLine, type EventKind } from './event-of-line.ts'
import { accessEntries, type ImportOptions } from './import-access-log.ts'
import { beginsList, listedTexts } from './listed-texts.ts'
import { linesOf, textOf, type LogLine, type LogSource } from './log-lines.ts'

/** How a file of any kind becomes entries. */
export interface ImportEntriesOptions extends ImportOptions {
  /** When events happened that do not say so, e.g. when their file was last written. Default: such lines are no entries. */
  readonly undated?: Date | undefined
  /** Now: no event is believed to be later. */
  readonly clock?: (() => Date) | undefined
}

/** What a line was recognised as. */
export type ImportKind = 'access-log' | EventKind

/**
 * What became of one line, or of one thing of a list, counted from 1: an entry with the collection that it belongs
 * to, or the reason why there is none.
 */
export type ImportedEntry =
  | {
      readonly line: number
      readonly kind: 'access-log'
      readonly collection: 'logs'
      readonly entry: LogEntry
    }
  | {
      readonly line: number
      readonly kind: EventKind
      readonly collection: 'activity'
      readonly entry: ActivityEvent
    }
  | { readonly line: number; readonly reason: string }

/**
 * Reads a file of any kind that is known, plain or gzipped: an access log (as `importAccessLog` does), events of
 * AWS CloudTrail (one a line, or `{"Records":[…]}`), webhooks of GitHub (`{"event":…,"payload":{…}}` a line), or
 * GitHub's audit log (one a line, or a list).
 *
 * The kind is told by each line, so that a damaged one misleads nobody. Every line is yielded, in order, as an
 * entry or with a reason; no line ends the import. Events hold no address, no key and no token of the line, and an
 * e-mail address only where whoever acted has no other name. Ids are those of the source, or made of `name` and the
 * line, so importing a file again records nothing twice.
 *
 * Rejects when the source itself cannot be read, e.g. because there is no such file.
 */
export async function* importEntries(
  source: LogSource,
  options: ImportEntriesOptions,
): AsyncGenerator<ImportedEntry> {
  const { name, undated = null, clock = () => new Date() } = options
  const accessEntry = accessEntries(options)
  let known: ImportKind | null = null
  for await (const { line, text, reason } of linesOfAnyKind(source)) {
    if (reason !== undefined) {
      yield { line, reason }
    } else if (text.trimStart().startsWith('{')) {
      const found = eventOfLine({ name, line, text }, { undated, now: clock() })
      if ('entry' in found) known = found.kind
      yield { line, ...found, ...('entry' in found ? { collection: 'activity' } : {}) }
    } else {
      const found = await accessEntry(line, text)
      if ('entry' in found) known = 'access-log'
      yield 'entry' in found
        ? { line, kind: 'access-log', collection: 'logs', entry: found.entry }
        : { line, reason: reasonFor(text, known) ?? found.reason }
    }
  }
}

/** Why a line that begins as none of JSON is no entry, as far as what was seen before tells. */
function reasonFor(text: string, known: ImportKind | null): string | null {
  if (text === '' || known === 'access-log') return null
  return known === null ? unknown : 'the line is not JSON'
}

const unknown = 'the line is neither of an access log nor an event of AWS CloudTrail or GitHub'

async function* linesOfAnyKind(source: LogSource): AsyncGenerator<LogLine> {
  const parts = textOf(source)
  let start = ''
  const read: string[] = []
  try {
    while (start.trimStart().length < longestStart) {
      const { done, value } = await parts.next()
      if (done) break
      read.push(value)
      start += value
    }
  } catch (error) {
    yield* linesOf(failing(read, error), longestEvent)
    return
  }
  const all = afterStart(read, parts)
  yield* beginsList(start) ? listedTexts(all, longestEvent) : linesOf(all, longestEvent)
}

async function* afterStart(
  read: readonly string[],
  parts: AsyncGenerator<string>,
): AsyncGenerator<string> {
  try {
    yield* read
    yield* parts
  } finally {
    // Also when nobody reads on behind the start.
    await parts.return(undefined)
  }
}

async function* failing(read: readonly string[], error: unknown): AsyncGenerator<string> {
  yield* read
  throw error
}

/** Characters within which a list shows itself. */
const longestStart = 200
/** Characters. GitHub sends no more than 25 MB, nearly always a thousandth of it; CloudTrail 256 kB. */
const longestEvent = 4_194_304
