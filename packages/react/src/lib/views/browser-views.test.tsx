import { apiLogs, firstState } from '@loggia/core'
import { act, renderHook } from '@testing-library/react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { savedView } from '../../../test/view-shelf.ts'
import { browserViews } from './browser-views.ts'
import { useSavedViews, type SavedViews } from './use-saved-views.ts'

const name = 'loggia.test.views'
const one = savedView('One', { find: '1' })
const two = savedView('Two', { find: '2' })

beforeEach(() => localStorage.clear())
afterEach(() => {
  vi.restoreAllMocks()
  localStorage.clear()
})

test('views are kept between visits, changed in their place, and forgotten', () => {
  const storage = browserViews(name)
  void storage.save(one)
  void storage.save(two)
  void storage.save({ ...one, name: 'Uno' })
  expect(storage.list()).toEqual([{ ...one, name: 'Uno' }, two])
  void storage.remove(one.id)
  void storage.remove('never there')
  expect(browserViews(name).list()).toEqual([two])
})

test('of one name there is one storage, so that it may be made while rendering', () => {
  expect(browserViews(name)).toBe(browserViews(name))
  expect(browserViews(name)).not.toBe(browserViews('other'))
})

test.each(['', 'garbage', '7', '{"a":1}', 'null'])('%j in the browser is no view', (text) => {
  localStorage.setItem(name, text)
  expect(browserViews(name).list()).toEqual([])
  void browserViews(name).save(one)
  expect(browserViews(name).list()).toEqual([one])
})

test('a browser that keeps nothing says so where something is to be kept', () => {
  vi.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
    throw new DOMException('full', 'QuotaExceededError')
  })
  expect(() => browserViews(name).save(one)).toThrow('This browser keeps nothing.')
  expect(browserViews(name).list()).toEqual([])
})

test('another tab is heard of', () => {
  const heard = vi.fn<() => void>()
  const leave = browserViews(name).subscribe?.(heard)
  window.dispatchEvent(new StorageEvent('storage', { key: 'other' }))
  expect(heard).not.toHaveBeenCalled()
  window.dispatchEvent(new StorageEvent('storage', { key: name }))
  expect(heard).toHaveBeenCalledOnce()
  leave?.()
})

test('another table of the page is heard of, until it leaves', () => {
  const heard = vi.fn<() => void>()
  const leave = browserViews(name).subscribe?.(heard)
  void browserViews(name).save(one)
  void browserViews('other').save(one)
  expect(heard).toHaveBeenCalledOnce()
  leave?.()
  void browserViews(name).remove(one.id)
  expect(heard).toHaveBeenCalledOnce()
})

test('what one table saves, renames or removes shows in the other, and a removed view comes back to its place', async () => {
  const table = { state: firstState(apiLogs), change: () => undefined }
  const shown = (): (() => SavedViews) => {
    const { result } = renderHook(() => useSavedViews(table, apiLogs, browserViews(name)))
    return () => result.current
  }
  const names = (of: () => SavedViews): readonly string[] => of().views.map((view) => view.name)
  const [here, there] = [shown(), shown()]
  await act(async () => here().saveAs('One'))
  await act(async () => there().saveAs('Two'))
  expect(names(here)).toEqual(['One', 'Two'])
  expect(names(there)).toEqual(['One', 'Two'])
  const [first] = here().views
  if (!first) throw new Error('There are two views.')
  await act(async () => there().rename(first, 'Uno'))
  expect(names(here)).toEqual(['Uno', 'Two'])
  await act(async () => here().remove(first))
  expect(names(there)).toEqual(['Two'])
  await act(async () => here().restore(first, 0))
  expect(names(here)).toEqual(['One', 'Two'])
})
