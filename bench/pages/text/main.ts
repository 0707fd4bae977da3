import {
  apiLogs,
  csvChunks,
  finder,
  firstQuery,
  jsonChunks,
  runQuery,
  toCsv,
  toJson,
  type LogEntry,
} from '@loggia/core'
import { floorCsv } from '../floor/csv.ts'
import { floorList } from '../floor/list.ts'
import { loadedEntries } from '../lib/entries.ts'

/** Work without a page, by its name. */
export type Job = (typeof jobs)[number]

const jobs = ['toCsv', 'csvChunks', 'floor', 'toJson', 'jsonChunks', 'stringify'] as const

/** What answers keys, without a page. */
export type Searcher = 'finder' | 'runQuery' | 'floor'

declare global {
  interface Window {
    /** Missing until the entries are ready. */
    text?: {
      /** Milliseconds of one run, the mean of as many as asked for. */
      readonly run: (job: Job, repeat: number) => Promise<number>
      /** Milliseconds from a new searcher to each answer to growing texts. */
      readonly search: (searcher: Searcher, texts: readonly string[]) => readonly number[]
    }
  }
}

const { fields } = apiLogs
const entries = await loadedEntries()
const everything = Uint32Array.from(entries.keys())

/** Made when it is needed: of a million entries it is large. */
let exported: readonly object[] | undefined

const work: Readonly<Record<Job, () => Promise<void> | void>> = {
  toCsv: () => whole(toCsv(entries, fields)),
  csvChunks: () => wholes(csvChunks(entries, fields)),
  floor() {
    for (const part of floorCsv(entries, everything)) whole(part)
  },
  toJson: () => whole(toJson(entries, fields)),
  jsonChunks: () => wholes(jsonChunks(entries, fields)),
  stringify: () => whole(JSON.stringify(exported)),
}

const searchers: Readonly<Record<Searcher, () => (text: string) => unknown>> = {
  finder: () => finder(entries, fields),
  runQuery: () => (search) => runQuery(entries, { ...firstQuery(apiLogs), search }, fields),
  floor() {
    const list = floorList(entries)
    return (text) => {
      list.search(text)
      return list.found()
    }
  },
}

window.text = {
  async run(job, repeat) {
    if (job === 'stringify') exported ??= entries.map(withExportedFields)
    const start = performance.now()
    for (let time = 0; time < repeat; time++) await work[job]()
    return (performance.now() - start) / repeat
  },
  search(searcher, texts) {
    const search = searchers[searcher]()
    return texts.map((text) => {
      const start = performance.now()
      search(text)
      return performance.now() - start
    })
  },
}

/** Joins a text that the engine keeps in pieces, as every use of it would. */
function whole(text: string): void {
  text.charCodeAt(text.length - 1)
}

async function wholes(texts: AsyncIterable<string>): Promise<void> {
  for await (const text of texts) whole(text)
}

/** The same values that a CSV carries, so that `JSON.stringify` has the same work. */
function withExportedFields(entry: LogEntry): object {
  const { id: _, key_state: __, user_agent: ___, ...rest } = entry
  return rest
}
