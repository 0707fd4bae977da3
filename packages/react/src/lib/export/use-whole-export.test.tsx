import { apiLogs, arrayAdapter, type DataAdapter, type LogEntry } from '@loggia/core'
import type { ReactElement } from 'react'
import { expect, test } from 'vitest'
import { page } from 'vitest/browser'
import { entries, entry } from '../../../test/log-entries.ts'
import { fileText, savedFiles } from '../../../test/saved-files.ts'
import { show } from '../../../test/shown-table.tsx'
import { useWholeExport } from './use-whole-export.ts'

function Exporting({ adapter }: { readonly adapter: DataAdapter<LogEntry> }): ReactElement {
  const { state, start, cancel } = useWholeExport(adapter, apiLogs)
  return (
    <>
      <button type="button" onClick={() => start?.({ format: 'csv', expected: 10 })}>
        {start ? 'Export' : 'Nothing to export with'}
      </button>
      <button type="button" onClick={cancel}>
        Cancel
      </button>
      <output>{state.type === 'done' ? `${state.rows} rows in ${state.file}` : state.type}</output>
    </>
  )
}

const output = page.getByRole('status')

test('a large result leaves the page to its user again and again', async () => {
  const saved = savedFiles()
  const row = entry()
  const adapter: DataAdapter<LogEntry> = {
    load: arrayAdapter<LogEntry>([], apiLogs).load,
    async *stream() {
      for (let at = 0; at < 60_000; at += 1) yield row
    },
  }
  show(<Exporting adapter={adapter} />)
  let turns = 0
  const timer = setInterval(() => (turns += 1), 0)
  await page.getByRole('button', { name: 'Export' }).click()
  await expect.element(output).toHaveTextContent('60000 rows in logs.csv')
  clearInterval(timer)
  // The page had its turn again and again while rows were written.
  expect(turns).toBeGreaterThan(5)
  const [file] = await saved.files()
  expect(file && fileText(file).split('\r\n')).toHaveLength(60_002)
})

test('cancelling ends a source that does not listen', async () => {
  const saved = savedFiles()
  const adapter: DataAdapter<LogEntry> = {
    load: arrayAdapter<LogEntry>([], apiLogs).load,
    async *stream() {
      yield* entries(3)
      await new Promise(() => undefined)
    },
  }
  show(<Exporting adapter={adapter} />)
  await page.getByRole('button', { name: 'Export' }).click()
  await expect.element(output).toHaveTextContent('running')
  await page.getByRole('button', { name: 'Cancel' }).click()
  await expect.element(output).toHaveTextContent('cancelled')
  expect(await saved.files()).toEqual([])
})

test('starting again ends the one before: one file', async () => {
  const saved = savedFiles()
  let asked = 0
  const over = arrayAdapter(entries(3), apiLogs)
  const adapter: DataAdapter<LogEntry> = {
    load: over.load,
    async *stream(query, call) {
      asked += 1
      if (asked === 1) await new Promise(() => undefined)
      yield* over.stream(query, call)
    },
  }
  show(<Exporting adapter={adapter} />)
  await page.getByRole('button', { name: 'Export' }).dblClick()
  await expect.element(output).toHaveTextContent('3 rows in logs.csv')
  expect(await saved.files()).toHaveLength(1)
})

test('nothing is offered where nothing can be streamed', async () => {
  show(<Exporting adapter={{ load: arrayAdapter(entries(3), apiLogs).load }} />)
  await expect.element(page.getByRole('button', { name: 'Nothing to export with' })).toBeVisible()
})
