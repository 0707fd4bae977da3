import {
  gatewayLogs,
  LoggiaError,
  toCsv,
  type DataAdapter,
  type GatewayLogEntry,
} from '@loggia/core'
import { expect, test } from 'vitest'
import { page } from 'vitest/browser'
import { gatewayAdapter } from '../../../test/gateway-entries.ts'
import { fileText, savedFiles } from '../../../test/saved-files.ts'
import {
  button,
  gatewayRows,
  offer,
  said,
  showResults,
  told,
} from '../../../test/shown-results.tsx'
import { selectAll } from '../../../test/shown-table.tsx'

const download = button('Download results')

/** A stream that stays where it is until told to go on. */
function held(): DataAdapter<GatewayLogEntry> & { readonly release: () => void } {
  const { promise, resolve } = Promise.withResolvers<void>()
  const { load, stream } = gatewayAdapter(gatewayRows)
  return {
    load,
    release: resolve,
    async *stream(query, call) {
      let at = 0
      for await (const entry of stream(query, call)) {
        if (at++ === 40) await promise
        yield entry
      }
    },
  }
}

test('saves all rows that match, with all 13 fields, and says that a count bears it out', async () => {
  const saved = savedFiles()
  showResults()
  await download.click()
  const words = 'Exported 250 rows to gateway-logs.csv, verified'
  await expect.element(said(words)).toBeVisible()
  await expect.element(told(words)).toBeInTheDocument()
  const [file, ...others] = await saved.files()
  expect(others).toEqual([])
  expect(file && fileText(file)).toBe(toCsv(gatewayRows, gatewayLogs.fields))
  expect(file && fileText(file).split('\r\n')[0]?.split(',')).toHaveLength(13)
  await button('Dismiss').click()
  await expect.element(button('Dismiss')).not.toBeInTheDocument()
})

test('only what matches: filters, period, search and order are those of the table', async () => {
  const saved = savedFiles()
  const filters = [{ field: 'status_code', operator: 'is', values: ['401'] }] as const
  const sort = [{ field: 'timestamp', direction: 'ascending' }] as const
  showResults(undefined, { initialState: { filters, sort, search: 'warehouse' } })
  await download.click()
  const expected = gatewayRows.filter((_, at) => at % 3 === 2 && at % 2 === 1).toReversed()
  await expect
    .element(said(`Exported ${expected.length} rows to gateway-logs.csv, verified`))
    .toBeVisible()
  const [file] = await saved.files()
  expect(file && fileText(file)).toBe(toCsv(expected, gatewayLogs.fields))
})

test('shows how far it is, can do nothing meanwhile, and is cancelled without a file', async () => {
  const saved = savedFiles()
  const adapter = held()
  showResults(adapter)
  await download.click()
  await expect.element(page.getByRole('progressbar', { name: 'Exporting' })).toBeVisible()
  await expect.element(said('40 of 250 rows')).toBeVisible()
  await expect.element(download).toHaveAttribute('aria-disabled', 'true')
  await expect.element(download).toHaveFocus()
  await button('Cancel').click()
  await expect.element(page.getByRole('progressbar')).not.toBeInTheDocument()
  await expect.element(download).toHaveAttribute('aria-disabled', 'false')
  adapter.release()
  expect(await saved.files()).toEqual([])
  // The focus went on to the gatewayRows.
  expect(document.activeElement?.closest('[role="grid"]')).not.toBeNull()
})

test('says why it stopped, and another try goes on from there', async () => {
  const saved = savedFiles()
  const { load, stream } = gatewayAdapter(gatewayRows)
  let breaks = 1
  showResults({
    load,
    async *stream(query, call) {
      let at = 0
      for await (const entry of stream(query, call)) {
        if (at++ === 100 && breaks-- > 0) throw new LoggiaError('unauthorized')
        yield entry
      }
    },
  })
  await download.click()
  await expect
    .element(
      said(
        'The export stopped after 100 rows. You are signed out. Sign in and try again. Another try goes on from there.',
      ),
    )
    .toBeVisible()
  await button('Try again').click()
  await expect.element(said('Exported 250 rows to gateway-logs.csv, verified')).toBeVisible()
  const [file] = await saved.files()
  expect(file && fileText(file)).toBe(toCsv(gatewayRows, gatewayLogs.fields))
})

test.each([
  [240, 240, 'The file holds 240 of 250 rows; 10 left meanwhile.'],
  [240, 250, 'The file holds 240 of 250 rows; 10 are missing.'],
])('%i rows in the file, %i counted afterwards: it says so', async (written, after, words) => {
  const { load, stream } = gatewayAdapter(gatewayRows)
  let streamed = false
  showResults({
    async load(query, call) {
      const answer = await load(query, call)
      return { ...answer, total: { relation: 'exact', count: streamed ? after : 250 } }
    },
    async *stream(query, call) {
      streamed = true
      let at = 0
      for await (const entry of stream(query, call)) if (at++ < written) yield entry
    },
  })
  await download.click()
  await expect.element(said(words)).toBeVisible()
  expect(button('Try again').elements()).toHaveLength(after === 250 ? 1 : 0)
})

test('is not there where exports are withheld', async () => {
  showResults(undefined, { allowExport: false })
  await selectAll.click()
  await expect.element(selectAll).toBeChecked()
  await expect.element(download).not.toBeInTheDocument()
  await expect.element(offer).not.toBeInTheDocument()
})
