import type { LogEntry } from '@loggia/core'
import { sampleLogs } from '@loggia/mocks/samples'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** How many entries the pages are given. */
export const sizes = [500, 100_000, 1_000_000] as const

export type Size = (typeof sizes)[number]

/** The same entries in every run. */
export function benchEntries(size: Size): readonly LogEntry[] {
  return sampleLogs({ count: size, now: new Date('2026-11-21T12:00:00Z') })
}

/** Writes entries for the pages to fetch, in files that are parsed one after another. */
export function writeEntries(folder: string, entries: readonly LogEntry[]): void {
  for (let part = 0; part * partSize < entries.length; part++) {
    const some = entries.slice(part * partSize, (part + 1) * partSize)
    writeFileSync(join(folder, `entries-${entries.length}-${part}.json`), JSON.stringify(some))
  }
}

const partSize = 50_000
