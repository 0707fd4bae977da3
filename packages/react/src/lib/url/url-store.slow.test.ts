import { apiLogs, firstState, usualLayout, type Change } from '@loggia/core'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { linkedTable, type LinkedTable } from '../../../test/linked-table.ts'
import { paperAddress, type PaperAddress } from '../../../test/paper-address.ts'

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

function visit(search: string, slow = false): void {
  address = paperAddress(search, slow)
  table = linkedTable(address)
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

describe('a router that takes its time', () => {
  beforeEach(() => {
    table.leave()
    visit('', true)
  })

  test('never takes back what was typed since', async () => {
    await step(find('b'))
    await step(find('bs'))
    await step(find('bse'))
    expect(address.search()).toBe('')
    address.arrive()
    expect(address.search()).toBe('?find=b')
    expect(shown().find).toBe('bse')
    address.arrive()
    address.arrive()
    expect(address.entries()).toEqual(['?find=bse'])
    expect(shown().find).toBe('bse')
  })

  test('goes back to what it had, once it had it', async () => {
    await step(errors)
    await step(next('c2'))
    address.arrive()
    address.arrive()
    address.back()
    expect(shown()).toMatchObject({ filters: errors.filters, trail: [] })
  })

  test('has two tables that do not undo each other', async () => {
    const other = linkedTable(address, { prefix: 'b.' })
    other.change(find('other'))
    await step(find('this'))
    address.arrive()
    address.arrive()
    expect(new URLSearchParams(address.search()).toString()).toBe('b.find=other&find=this')
    other.leave()
  })
})

describe('a saved view', () => {
  const layout = { ...usualLayout, hidden: ['method'] }
  const shows = { ...firstState(apiLogs), filters: errors.filters, size: 100, layout }

  test('is a step, which is named and says what it asks', async () => {
    await step({ type: 'view', id: 'k3f', shows })
    expect(address.entries()).toEqual(['', '?status_code=5xx&size=100&view=k3f'])
    address.back()
    expect(shown()).toMatchObject({ view: null, filters: [] })
  })

  test('that the table opens with is not', async () => {
    await step({ type: 'view', id: 'k3f', shows, atOpening: true })
    expect(address.entries()).toEqual(['?status_code=5xx&size=100&view=k3f'])
  })

  test('that is left leaves size and columns to the table', async () => {
    await step({ type: 'view', id: 'k3f', shows })
    await step({ type: 'view', id: null, shows: firstState(apiLogs) })
    expect(address.search()).toBe('')
    for (const part of ['size', 'layout']) expect(table.said()).not.toHaveProperty(part)
  })
})
