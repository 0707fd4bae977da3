import {
  apiLogs,
  arrayAdapter,
  firstQuery,
  type DataAdapter,
  type LogEntry,
  type Page,
} from '@loggia/core'
import { act, renderHook, type RenderHookResult } from '@testing-library/react'
import { expect, test } from 'vitest'
import { entries, entriesWith } from '../../../test/log-entries.ts'
import type { ListAnswer } from './list-answer.ts'
import { useRowList } from './use-row-list.ts'

const query = { ...firstQuery(apiLogs), size: 100 }

interface Backend {
  readonly adapter: DataAdapter<LogEntry>
  readonly all: LogEntry[]
  /** Pages that were asked for. */
  readonly pages: Page<LogEntry>[]
  isDown: boolean
}

/** A backend of some thousand entries, which has them in memory and does not say so. */
function backend(count = 3000): Backend {
  const all = [...entries(count)]
  const whole = arrayAdapter(all, apiLogs)
  const pages: Page<LogEntry>[] = []
  const adapter: DataAdapter<LogEntry> = {
    async load(asked, call) {
      if (own.isDown) throw new Error('down')
      const page = await whole.load(asked, call)
      pages.push(page)
      return page
    },
    histogram: whole.histogram,
  }
  const own: Backend = { adapter, all, pages, isDown: false }
  return own
}

type Listed = RenderHookResult<ListAnswer<LogEntry>, unknown>

async function listed(adapter: DataAdapter<LogEntry>, rows: number): Promise<Listed> {
  const hook = renderHook(() => useRowList(adapter, query))
  await expect.poll(() => hook.result.current.rows.length).toBe(rows)
  return hook
}

async function shown({ result }: Listed, first: number, last: number): Promise<void> {
  act(() => result.current.show(first, last))
  await expect.poll(() => result.current.rows.at(last)?.id ?? null).not.toBeNull()
}

test('rows are loaded where somebody looks', async () => {
  const { adapter, pages } = backend()
  const hook = await listed(adapter, 3000)
  const { result } = hook
  expect(result.current).toMatchObject({ status: 'ready', entries: null })
  expect(result.current.total).toEqual({ relation: 'exact', count: 3000 })
  expect(result.current.rows.at(2900)).toBeNull()
  await shown(hook, 2900, 2920)
  expect(result.current.rows.at(2900)?.id).toBe('log-2900')
  expect(pages.length).toBeLessThan(8)
})

test('where some rows could not be loaded, the others stay, and another try brings them', async () => {
  const server = backend()
  const hook = await listed(server.adapter, 3000)
  const { result } = hook
  server.isDown = true
  act(() => result.current.show(1500, 1520))
  await expect.poll(() => result.current.status).toBe('failed')
  expect(result.current).toMatchObject({ error: { code: 'unavailable' }, lacksRows: true })
  expect(result.current.rows.at(0)?.id).toBe('log-0')
  server.isDown = false
  act(() => result.current.retry())
  await expect.poll(() => result.current.rows.at(1500)?.id).toBe('log-1500')
  expect(result.current).toMatchObject({ error: null, lacksRows: false })
})

test('where the question itself failed, another try asks it again', async () => {
  const server = backend()
  server.isDown = true
  const { result } = renderHook(() => useRowList(server.adapter, query))
  await expect.poll(() => result.current.status).toBe('failed')
  server.isDown = false
  act(() => result.current.retry())
  await expect.poll(() => result.current.rows.length).toBe(3000)
})

test('asking again takes in what came, and shows what was in view once it is there again', async () => {
  const { adapter, all } = backend()
  const hook = await listed(adapter, 3000)
  const { result } = hook
  await shown(hook, 1500, 1520)
  const row = result.current.rows.at(1500)
  const anchor = result.current.rows.anchorAt(1500)
  all.push(...entriesWith([{ id: 'newer', timestamp: '2026-03-07T00:00:00.000Z' }]))
  act(() => result.current.reload())
  expect(result.current).toMatchObject({ status: 'loading' })
  await expect.poll(() => result.current.rows.length).toBe(3001)
  expect(result.current.rows.placeOfAnchor(anchor)).toBe(1501)
  expect(result.current.rows.at(1501)).toBe(row)
  expect(result.current.rows.at(1520)).not.toBeNull()
})

test('what is loaded elsewhere begins the list anew, without a question; its tint goes once it is seen', async () => {
  const { adapter, all } = backend()
  const { result } = await listed(adapter, 3000)
  const { ended } = result.current
  all.push(...entriesWith([{ id: 'newer', timestamp: '2026-03-07T00:00:00.000Z' }]))
  const page = await adapter.load(query, { signal: new AbortController().signal })
  act(() => result.current.replace(page, new Set(['newer'])))
  expect(result.current.status).toBe('ready')
  await expect.poll(() => result.current.rows.at(0)).toMatchObject({ id: 'newer', fresh: true })
  expect(result.current.rows.length).toBe(3001)
  expect(result.current.ended).toBe(ended)
  act(() => result.current.replace(page))
  await expect.poll(() => result.current.rows.at(0)?.fresh).toBeUndefined()
})

test('a page that brings nothing new changes nothing', async () => {
  const { adapter, pages } = backend()
  const { result } = await listed(adapter, 3000)
  const { rows } = result.current
  const page = await adapter.load(query, { signal: new AbortController().signal })
  const asked = pages.length
  act(() => result.current.replace(page))
  expect(result.current.rows).toBe(rows)
  expect(pages).toHaveLength(asked)
})

test('without a histogram the list grows as one goes on', async () => {
  const { adapter } = backend()
  const hook = await listed({ load: (asked, call) => adapter.load(asked, call) }, 200)
  await shown(hook, 150, 170)
  expect(hook.result.current.rows.length).toBeGreaterThan(250)
  expect(hook.result.current.total).toEqual({ relation: 'exact', count: 3000 })
  expect(hook.result.current.rows.placeOfTime).toBeNull()
})
