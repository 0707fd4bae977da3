import type { DataAdapter, LogEntry, Page, Query } from '@loggia/core'

/** A question that an adapter was asked and that the test answers when it wants to. */
export interface Question {
  readonly query: Query
  readonly signal: AbortSignal
  readonly answer: (entries: readonly LogEntry[], page?: Partial<Page<LogEntry>>) => void
  readonly fail: (error: unknown) => void
}

/** An adapter that leaves its questions open. */
export interface AskedAdapter extends DataAdapter<LogEntry> {
  readonly questions: readonly Question[]
  /** The question that nobody has taken back. */
  readonly newest: () => Question
}

/** An adapter whose answers the test gives by hand, in any order. It does not mind being aborted. */
export function askedAdapter(): AskedAdapter {
  const questions: Question[] = []
  return {
    questions,
    newest() {
      const question = questions.findLast(({ signal }) => !signal.aborted)
      if (!question) throw new Error('Nothing was asked.')
      return question
    },
    load(query, { signal }) {
      return new Promise((resolve, reject) => {
        questions.push({
          query,
          signal,
          answer: (entries, page) => resolve({ ...pageOf(entries), ...page }),
          fail: reject,
        })
      })
    },
  }
}

/** An adapter that answers with what a function returns, whatever that is. */
export function answering(answer: (query: Query) => unknown): DataAdapter<LogEntry> {
  // What a faulty adapter returns is what these tests are about.
  return { load: async (query) => answer(query) as Page<LogEntry> }
}

/** The only page of a result. */
export function pageOf(entries: readonly LogEntry[]): Page<LogEntry> {
  const total = { relation: 'exact', count: entries.length } as const
  return { entries, next: null, previous: null, total }
}
