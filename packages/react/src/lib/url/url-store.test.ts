import { apiLogs, usualLayout, type Change } from '@loggia/core'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { linkedTable, type LinkedTable } from '../../../test/linked-table.ts'
import { paperAddress, type PaperAddress } from '../../../test/paper-address.ts'
import type { LinkLook } from './url-table-state.ts'

let address: PaperAddress
let table: LinkedTable

beforeEach(() => {
  vi.useFakeTimers()
  visit('')
})

afterEach(() => {
  table.leave()
  vi.useRealTimers()
})

function visit(search: string, look: Partial<LinkLook> = {}): void {
  address = paperAddress(search)
  table = linkedTable(address, look)
}

const shown = (): ReturnType<LinkedTable['shown']> => table.shown()
const change = (what: Change): void => table.change(what)

/** Does something and waits until it is written. */
async function step(...changes: readonly Change[]): Promise<void> {
  changes.forEach(change)
  await vi.advanceTimersByTimeAsync(1000)
}

const errors: Change = {
  type: 'filter',
  filters: [{ field: 'status_code', operator: 'is', values: ['5xx'] }],
}
const find = (text: string): Change => ({ type: 'find', text })
const next = (cursor: string): Change => ({ type: 'next', cursor, shown: 500 })

describe('an address', () => {
  test('is what the table begins with', () => {
    visit('?status_code=5xx&find=bse&size=100&open=a&tab=2')
    expect(shown()).toMatchObject({ filters: errors.filters, find: 'bse', size: 100 })
    expect([...shown().open]).toEqual(['a'])
    expect(address.entries()).toHaveLength(1)
  })

  test('says nothing of size, columns and density where it does not, so that the table has its own', () => {
    visit('?hide=method')
    for (const part of ['size', 'layout', 'density']) {
      expect(table.said()).not.toHaveProperty(part)
    }
  })

  test('follows what the table shows: steps are new ones, what is typed is not', async () => {
    await step(find('b'))
    await step(find('bse'))
    await step(errors)
    await step(next('c2'))
    await step({ type: 'open', id: 'a', open: true })
    expect(address.entries()).toEqual([
      '?find=bse',
      '?status_code=5xx&find=bse',
      '?status_code=5xx&cursor=c2&find=bse&open=a',
    ])
  })

  test('keeps what is not of the table', async () => {
    visit('?tab=2&x=%20')
    await step(errors)
    expect(address.search()).toBe('?tab=2&x=%20&status_code=5xx')
  })

  test('is not written for what no link says', async () => {
    const writes = vi.spyOn(address, 'write')
    await step({ type: 'toggle', id: 'a' }, { type: 'density', density: 'dense' })
    await step({ type: 'arrange', layout: { ...usualLayout, hidden: ['method'] } })
    expect(writes).not.toHaveBeenCalled()
    expect([...shown().selection]).toEqual(['a'])
    expect(shown().density).toBe('dense')
  })

  test('holds columns and density where that is wanted', async () => {
    visit('', { columns: true })
    await step({ type: 'arrange', layout: { ...usualLayout, hidden: ['method'] } })
    await step({ type: 'density', density: 'dense' })
    expect(address.entries()).toEqual(['?hide=method&density=dense'])
  })

  test('is put right at the next change, not before', async () => {
    visit('?size=1e9&sort=__proto__&page=-1')
    expect(shown()).toMatchObject({ size: 1000, sort: apiLogs.defaultSort })
    expect(address.search()).toBe('?size=1e9&sort=__proto__&page=-1')
    await step(find('x'))
    expect(address.search()).toBe('?page=-1&size=1000&find=x')
  })
})

describe('back and forward', () => {
  test('restore what was shown, with the way to its page', async () => {
    await step(next('c2'))
    await step(next('c3'))
    await step(errors)
    address.back()
    expect(shown().filters).toEqual([])
    expect(shown().trail).toEqual([
      { cursor: 'c2', before: 500 },
      { cursor: 'c3', before: 1000 },
    ])
    address.back()
    expect(shown().trail).toEqual([{ cursor: 'c2', before: 500 }])
    address.back()
    expect(shown().trail).toEqual([])
    address.forward()
    expect(shown().trail).toEqual([{ cursor: 'c2', before: 500 }])
  })

  test('let go of what is selected on another page, and keep it on the same', async () => {
    await step({ type: 'sort', field: 'method' }, { type: 'select-everything' })
    address.back()
    expect(shown().everything).toBe(true)
    await step(next('c2'))
    await step({ type: 'select-everything' })
    address.back()
    expect(shown().everything).toBe(false)
    expect(shown().selection.size).toBe(0)
  })

  test('while something waits to be written win over it', async () => {
    await step(errors)
    change(find('b'))
    await vi.advanceTimersByTimeAsync(1)
    change(find('bs'))
    address.back()
    await vi.advanceTimersByTimeAsync(1000)
    expect(shown()).toMatchObject({ find: '', filters: [] })
    expect(address.search()).toBe('')
  })

  test('to a size that the address does not say leave it to the table', async () => {
    await step({ type: 'size', size: 100 })
    expect(address.search()).toBe('?size=100')
    address.back()
    expect(table.said()).not.toHaveProperty('size')
  })
})

describe('somebody else', () => {
  test('who changes the address of the table is followed', () => {
    address.goTo('?status_code=5xx')
    expect(shown()).toMatchObject({ filters: errors.filters })
  })

  test('who changes another part of it changes nothing', () => {
    change(find('b'))
    address.goTo('?tab=2')
    expect(shown().find).toBe('b')
  })

  test('who writes meanwhile is not undone', async () => {
    change(find('b'))
    address.goTo('?tab=2')
    await vi.advanceTimersByTimeAsync(1000)
    expect(address.search()).toBe('?tab=2&find=b')
  })

  test('is not followed once the table is gone, nor is anything written', async () => {
    await step(find('b'))
    change(find('bs'))
    change(find('bse'))
    table.leave()
    address.goTo('')
    await vi.advanceTimersByTimeAsync(1000)
    expect(address.search()).toBe('')
  })
})
