import { ipHash, type LogEntry } from '@loggia/core'
import { capture, type CaptureOptions } from '../capture/capture.ts'
import type { AddressHash } from '../capture/keyed-ip-hash.ts'
import { accessLine, type AccessLine } from './access-line.ts'
import type { RejectedLine } from './imported-entry.ts'
import { lineId } from './line-id.ts'
import { logLines, longestLine, tooLongFor, type LogSource } from './log-lines.ts'

export type { LogSource } from './log-lines.ts'

/** How the lines of a log become entries: by the rules of `capture`. */
export interface ImportOptions extends Omit<CaptureOptions, 'clock' | 'id'> {
  /**
   * The name of the file. An entry has its id from this name, its line number and its line, so that importing
   * the same file again under the same name records nothing twice.
   */
  readonly name: string
}

/** What became of one line, counted from 1: an entry, or the reason why there is none. */
export type ImportedLine = { readonly line: number; readonly entry: LogEntry } | RejectedLine

/**
 * Reads an access log of Apache or nginx in the combined or common format, plain or gzipped, line by line.
 *
 * Every line is yielded, in order, whether it can be read or not; no line ends the import. Of each request
 * there is what `capture` would have recorded, with the time of the log in UTC. A log knows nothing of API
 * keys: `apikey_name` is the user that the server authenticated, or `imported`, the prefix is empty and the
 * state `active`.
 *
 * Rejects when the source itself cannot be read, e.g. because there is no such file.
 */
export async function* importAccessLog(
  source: LogSource,
  options: ImportOptions,
): AsyncGenerator<ImportedLine> {
  const entryOf = accessEntries(options)
  for await (const { line, text, reason } of logLines(source)) {
    yield { line, ...(reason === undefined ? await entryOf(line, text) : { reason }) }
  }
}

/** What becomes of the lines of one access log. */
function accessEntries(
  options: ImportOptions,
): (line: number, text: string) => Promise<{ entry: LogEntry } | { reason: string }> {
  const entryOf = requestEntries(options)
  return async (line, text) => {
    const found = accessLineWithin(text)
    if ('reason' in found) return found
    return { entry: await entryOf(found, { line, text: withoutClient(text) }) }
  }
}

/** As {@link accessLine}, for a line of any length. */
export function accessLineWithin(text: string): AccessLine {
  return text.length > longestLine ? { reason: tooLongFor(longestLine) } : accessLine(text)
}

/** What a line says without its address, which begins it. */
export function withoutClient(text: string): string {
  return text.slice(text.indexOf(' '))
}

/** Turns the requests of one log into entries. The text of a line, without its address, becomes a part of its id. */
export function requestEntries({
  name,
  hashAddress = ipHash,
  ...options
}: ImportOptions): (
  request: Extract<AccessLine, { readonly time: Date }>,
  place: { readonly line: number; readonly text: string },
) => Promise<LogEntry> {
  const hash = remembered(hashAddress)
  return ({ time, facts }, { line, text }) => {
    const id = lineId({ name, line, text, time })
    return capture(facts, { ...options, hashAddress: hash, clock: () => time, id: () => id })
  }
}

/** Most lines of a log come from addresses that were there before. */
function remembered(hash: AddressHash): AddressHash {
  const known = new Map<string, Promise<string>>()
  return (address) => {
    if (known.size > mostRemembered) known.clear()
    const hashed = known.get(address) ?? hash(address)
    known.set(address, hashed)
    return hashed
  }
}

const mostRemembered = 10_000
