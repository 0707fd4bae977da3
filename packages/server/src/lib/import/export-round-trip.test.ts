import type { Entry, Preset } from '@loggia/core'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { collected } from '../../../test/collected.ts'
import { everyPreset, hostileEntries } from '../../../test/import/hostile-entries.ts'
import { exportFormats, type ExportFormat } from '../export-formats.ts'
import { memoryStore } from '../memory/memory-store.ts'
import type { Scope } from '../store.ts'
import { importEntries } from './import-entries.ts'
import type { ImportedEntry } from './imported-entry.ts'

const formats: readonly ExportFormat[] = ['csv', 'json', 'ndjson']
const cases = everyPreset.flatMap((preset) => formats.map((format) => ({ preset, format })))

test.each(cases)(
  'a $format file of $preset.name that was imported is exported again byte for byte',
  async ({ preset, format }) => {
    await fc.assert(
      fc.asyncProperty(
        hostileEntries(preset),
        fc.integer({ min: 1, max: 200 }),
        async (entries, part) => {
          const file = await exported(preset, format, entries)
          const all = await collected(importEntries(partsOf(file, part), { name: 'export' }))
          expect(all.filter((each) => 'reason' in each)).toEqual([])
          expect(all).toHaveLength(entries.length)
          expect(all.every((each) => 'entry' in each && each.collection === preset.name)).toBe(true)
          const again = await exported(preset, format, all.flatMap(entryIn))
          expect(again.equals(file)).toBe(true)
        },
      ),
      { numRuns: 60 },
    )
  },
)

async function exported(
  preset: Preset<never>,
  format: ExportFormat,
  entries: readonly Entry[],
): Promise<Buffer> {
  const store = memoryStore()
  // The entries are those of the preset.
  const scope = { account: 'acme', preset: preset as Preset<Entry> } satisfies Scope<Entry>
  await store.append(scope, entries)
  const query = {
    search: '',
    filters: [],
    period: { from: null, to: null },
    sort: preset.defaultSort,
    size: 10,
    cursor: null,
  }
  const stored = store.stream(scope, query, { signal: new AbortController().signal })
  const choices = { exportFields: undefined, statesEnd: true }
  const chunks = await collected(exportFormats[format].chunks(stored, scope.preset, choices))
  return Buffer.from(chunks.join(''))
}

function partsOf(file: Buffer, length: number): readonly Buffer[] {
  const count = Math.ceil(file.length / length)
  return Array.from({ length: count }, (_, at) => file.subarray(at * length, (at + 1) * length))
}

function entryIn(each: ImportedEntry): readonly Entry[] {
  return 'entry' in each ? [each.entry] : []
}
