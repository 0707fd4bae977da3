import { apiLogs, type SavedView } from '@loggia/core'
import { act, renderHook } from '@testing-library/react'
import { expect, test } from 'vitest'
import { savedView } from '../../../test/view-shelf.ts'
import { useKeptViews, type KeptViews } from './use-kept-views.ts'
import type { ViewStorage } from './view-storage.ts'

/** A storage whose every answer comes when the test says so, in whatever order. */
function slowShelf(kept: SavedView[]) {
  const waiting: { readonly what: string; readonly settle: (fails: boolean) => void }[] = []
  const later = <T,>(what: string, work: () => T): Promise<T> =>
    new Promise((resolve, reject) => {
      const settle = (fails: boolean): void => (fails ? reject(new Error(what)) : resolve(work()))
      waiting.push({ what, settle })
    })
  const storage: ViewStorage = {
    list: () => {
      // As it was when it was asked for.
      const then = [...kept]
      return later('list', () => then)
    },
    save: (view) => later(`save ${view.name}`, () => void kept.push(view)),
    remove: (id) =>
      later(`remove ${id}`, () => {
        kept.splice(0, kept.length, ...kept.filter((each) => each.id !== id))
      }),
  }
  const settled = async (what: string, fails = false): Promise<void> => {
    const at = waiting.findIndex((each) => each.what === what)
    if (at === -1) throw new Error(`Nothing waits for ${what}.`)
    await act(async () => {
      waiting.splice(at, 1)[0]?.settle(fails)
      await Promise.resolve()
    })
  }
  return { storage, settled, waits: () => waiting.map(({ what }) => what) }
}

async function shown(...first: readonly string[]) {
  const shelf = slowShelf(first.map((name) => savedView(name, {})))
  const { result, rerender } = renderHook(({ storage }) => useKeptViews(storage, apiLogs), {
    initialProps: { storage: shelf.storage },
  })
  await shelf.settled('list')
  const names = (): readonly string[] => result.current.views.map(({ name }) => name)
  const save = (name: string): Promise<boolean> => put(() => result.current, name)
  return { ...shelf, names, save, result, rerender }
}

function put(hook: () => KeptViews, name: string): Promise<boolean> {
  const view = savedView(name, {})
  let kept: Promise<boolean> = Promise.resolve(false)
  act(() => {
    kept = hook().put(
      (views) => [...views, view],
      async (storage) => storage.save(view),
    )
  })
  return kept
}

test('of two that are saved at once, the one that is refused goes and the other one stays', async () => {
  const { save, settled, names } = await shown('Old')
  const [first, second] = [save('First'), save('Second')]
  expect(names()).toEqual(['Old', 'First', 'Second'])
  await settled('save First', true)
  expect(names()).toContain('Second')
  await settled('save Second')
  await settled('list')
  expect(names()).toEqual(['Old', 'Second'])
  expect(await Promise.all([first, second])).toEqual([false, true])
})

test('of two that are saved at once, the later one may be refused first', async () => {
  const { save, settled, names, waits } = await shown('Old')
  const kept = [save('First'), save('Second')]
  await settled('save Second', true)
  expect(names()).toEqual(['Old', 'First'])
  await settled('save First')
  expect(names()).toEqual(['Old', 'First'])
  expect(await Promise.all(kept)).toEqual([true, false])
  expect(waits()).toEqual([])
})

test('both may be refused, in either order', async () => {
  const { save, settled, names } = await shown('Old')
  void save('First')
  void save('Second')
  await settled('save First', true)
  await settled('save Second', true)
  await settled('list')
  expect(names()).toEqual(['Old'])
})

test('a list that was asked for before a view was saved does not take the view away', async () => {
  const { save, settled, names, result } = await shown('Old')
  act(() => result.current.reload())
  void save('New')
  await settled('list')
  expect(names()).toEqual(['Old', 'New'])
  await settled('save New')
  await settled('list')
  expect(names()).toEqual(['Old', 'New'])
})

test('what another storage says late is not shown in its place', async () => {
  const { save, settled, names, rerender } = await shown('Old')
  void save('New')
  const other = slowShelf([savedView('Other', {})])
  rerender({ storage: other.storage })
  await other.settled('list')
  await settled('save New', true)
  await other.settled('list')
  expect(names()).toEqual(['Other'])
})
