import { csvChunks, jsonChunks, type Entry, type LoggiaError, type Query } from '@loggia/core'
import type { ExportFormat } from '../hooks/use-export.ts'
import { copyLimit } from '../hooks/use-export.ts'
import type { Notice } from '../parts/notices.tsx'
import { copyText } from '../ports/clipboard.ts'
import { actionEnglish } from '../words/action-messages.ts'
import { exportEnglish } from '../words/export-messages.ts'
import type { Viewer } from '../words/viewer.tsx'
import { queryOf, type ExportSource, type WantedEntries } from './export-whole.ts'
import { foundEntries } from './found-entries.ts'
import { patience } from './patience.ts'
import { wantedEntries } from './wanted-entries.ts'

/** What is copied, and what is done where it is too long. */
export interface EverythingToCopy<E extends Entry> extends ExportSource<E>, WantedEntries {
  readonly query: Query
  readonly format: ExportFormat
  /** Characters above which nothing is copied. */
  readonly limit?: number | undefined
  readonly viewer: Viewer
  readonly show: (notice: Notice) => void
  readonly onExportAll: (format: ExportFormat) => void
}

/** Gathers everything that matches and copies it. What is too long is not copied at all; the file is offered instead. */
export async function copyEverything<E extends Entry>(what: EverythingToCopy<E>): Promise<void> {
  const { format, viewer, show, limit = copyLimit } = what
  const words = wordsOf(viewer)
  const gathered = gatheredText(what, limit)
  // What is said of it is said below; the browser has its own words for it.
  gathered.catch(() => undefined)
  show({ tone: 'done', text: words.gathering, stays: true })
  try {
    await copyText(gathered.then(({ text }) => text))
    const { rows } = await gathered
    show({ tone: 'done', text: words.copied(viewer.count(rows), format.toUpperCase()) })
  } catch {
    show(await whyNotCopied(what, gathered, words.longerThan(viewer.size(limit))))
  }
}

async function whyNotCopied<E extends Entry>(
  { format, viewer, onExportAll }: EverythingToCopy<E>,
  gathered: Promise<Gathered>,
  size: string,
): Promise<Notice> {
  const words = wordsOf(viewer)
  const failure: unknown = await gathered.then(
    () => null,
    (cause: unknown) => cause,
  )
  const choices = [
    { label: words.exportAs(format.toUpperCase()), onChoose: () => onExportAll(format) },
  ]
  if (failure instanceof TooLong) {
    return { tone: 'warning', text: words.copyTooLong(size), choices }
  }
  return { tone: 'warning', text: words.copyFailed, choices }
}

type Words = Viewer['words'] & typeof actionEnglish & typeof exportEnglish

function wordsOf({ words, ownWords }: Viewer): Words {
  return { ...words, ...actionEnglish, ...exportEnglish, ...ownWords }
}

/** More than anybody wants on a clipboard. */
class TooLong extends Error {}

interface Gathered {
  readonly text: string
  readonly rows: number
}

async function gatheredText<E extends Entry>(
  { adapter, preset, options, query, format, wanted, list }: EverythingToCopy<E>,
  limit: number,
): Promise<Gathered> {
  const stop = new AbortController()
  const { signal } = stop
  let walked = 0
  let rows = 0
  const ask = async (error: LoggiaError): Promise<never> => {
    throw error
  }
  const stumble = patience({
    signal,
    retries: 2,
    rows: () => walked,
    onPause: () => undefined,
    ask,
  })
  const { fields } = preset
  const chunks: string[] = []
  let length = 0
  try {
    const found = await foundEntries(
      { adapter, fields },
      { query: queryOf({ query }, preset), list, counts: false },
      { signal, stumble },
    )
    const chosen = wantedEntries(found.entries, wanted, (some, others) => {
      rows += some
      walked += some + others
    })
    const chunksOf = format === 'csv' ? csvChunks : jsonChunks
    for await (const chunk of chunksOf(chosen, fields, options)) {
      chunks.push(chunk)
      length += chunk.length
      if (length > limit) throw new TooLong()
    }
    return { text: chunks.join(''), rows }
  } finally {
    stop.abort()
  }
}
