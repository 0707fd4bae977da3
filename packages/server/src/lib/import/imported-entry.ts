import type { ActivityEvent, GatewayLogEntry, LlmLogEntry, LogEntry } from '@loggia/core'

/** The kinds of entry that a file can hold, by the name of their preset. */
export interface Collections {
  readonly logs: LogEntry
  readonly activity: ActivityEvent
  readonly 'gateway-logs': GatewayLogEntry
  readonly 'llm-logs': LlmLogEntry
}

/** Where an imported entry belongs: the name of its preset. */
export type Collection = keyof Collections

/** What a line was recognised as. */
export type ImportKind =
  | 'access-log'
  | 'access-log-json'
  | 'cloudtrail'
  | 'github-webhook'
  | 'github-audit-log'
  | 'loggia-csv'
  | 'loggia-json'

/** What a line says: an entry, and the collection that it belongs to. */
export type FoundEntry = {
  readonly [C in Collection]: {
    readonly kind: ImportKind
    readonly collection: C
    readonly entry: Collections[C]
  }
}[Collection]

/** An entry with the line that it comes from. */
export type KeptEntry = FoundEntry & {
  /** From 1. */
  readonly line: number
}

/** A line that is no entry, and why. Its text is not repeated, since it may hold what nobody should read. */
export interface RejectedLine {
  /** From 1. */
  readonly line: number
  readonly reason: string
}

/** What became of one line, or of one thing of a list, counted from 1. */
export type ImportedEntry = KeptEntry | RejectedLine

/** What a line says, or why it says nothing. */
export type Found = FoundEntry | { readonly reason: string }
