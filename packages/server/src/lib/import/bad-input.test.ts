import { createReadStream, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { activity, toCsv, toJson } from '@loggia/core'
import { expect, test } from 'vitest'
import { activityEvent } from '../../../test/activity-event.ts'
import { collected } from '../../../test/collected.ts'
import { dataFile } from '../../../test/data-file.ts'
import { importEntries } from './import-entries.ts'
import type { ImportedEntry } from './imported-entry.ts'
import type { LogSource } from './log-lines.ts'

function imported(source: LogSource): Promise<readonly ImportedEntry[]> {
  return collected(importEntries(source, { name: 'bad', undated: new Date(0) }))
}

const suite = dataFile('bad-input/json_test_suite_parsing.base64.json')

test.skipIf(!suite)(
  '318 texts that readers of JSON trip over, if they are here, are no entries and end nothing',
  async () => {
    const bodies = JSON.parse(readFileSync(suite ?? '', 'utf8')) as Readonly<Record<string, string>>
    for (const body of Object.values(bodies)) {
      const all = await imported([Buffer.from(body, 'base64')])
      expect(all.filter((each) => 'entry' in each)).toEqual([])
    }
    expect(Object.keys(bodies)).toHaveLength(318)
  },
)

const tables = dataFile('bad-input/csv_frictionless')

test.skipIf(!tables)(
  'CSV files of others, if they are here, are of no kind that is known',
  async () => {
    const files = readdirSync(tables ?? '')
    for (const file of files) {
      const all = await imported(createReadStream(join(tables ?? '', file)))
      expect(all.filter((each) => 'entry' in each)).toEqual([])
    }
    expect(files.length).toBeGreaterThan(0)
  },
)

const payloads = ['csv_injection_payloadbox', 'csv_injection_patt', 'xss_JHADDIX_XSS'].flatMap(
  (name) => {
    const file = dataFile(`bad-input/${name}.txt`)
    return file === null ? [] : readFileSync(file, 'utf8').split('\n')
  },
)

test.skipIf(payloads.length === 0)(
  'attacks on spreadsheets and pages, if they are here, come back from CSV and JSON as they were',
  async () => {
    const events = payloads.map((description, at) =>
      activityEvent({ event_id: String(at), description }),
    )
    for (const text of [toCsv(events, activity.fields), toJson(events, activity.fields)]) {
      const all = await imported([Buffer.from(text)])
      const told = all.map(
        (each) => 'entry' in each && 'description' in each.entry && each.entry.description,
      )
      expect(told).toEqual(payloads)
    }
  },
)
