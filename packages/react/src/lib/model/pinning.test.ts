import { apiLogs, usualLayout } from '@loggia/core'
import { expect, test } from 'vitest'
import { arranged } from '../columns/arranged.ts'
import { tableColumns } from './column-look.ts'
import { pinnedPlace, pinning } from './pinning.ts'

const columns = tableColumns(apiLogs, {
  api: { width: 226 },
  method: { width: 80 },
  status_code: { width: 78 },
  timestamp: { width: 180 },
})

const pinned = arranged(columns, {
  ...usualLayout,
  pinned: { method: 'start', status_code: 'end', timestamp: 'end' },
})

test('the usual table keeps its first column beside the checkbox', () => {
  expect(pinning(columns, 1000)).toEqual({
    start: '1',
    end: '',
    offsets: {
      '--loggia--start-1': '40px',
      '--loggia--pinned-start': '266px',
      '--loggia--pinned-end': '0px',
    },
  })
})

test('cells say where they stand among those that are pinned at their side', () => {
  const places = pinned.map(({ name }, at) => [name, pinnedPlace(pinned, at)])
  expect(places.filter(([, place]) => place !== undefined)).toEqual([
    ['api', 'start-1'],
    ['method', 'start-2'],
    ['status_code', 'end-2'],
    ['timestamp', 'end-1'],
  ])
})

test('pinned columns stand beside each other', () => {
  const { start, end, offsets } = pinning(pinned, 1400)
  expect([start, end]).toEqual(['1 2', '1 2'])
  expect(offsets).toMatchObject({
    '--loggia--start-1': '40px',
    '--loggia--start-2': '266px',
    '--loggia--pinned-start': '346px',
    '--loggia--end-1': '0px',
  })
  // The last column takes what the room leaves.
  const last = Number.parseInt(offsets['--loggia--end-2'] ?? '', 10)
  expect(last).toBeGreaterThanOrEqual(180)
  expect(offsets['--loggia--pinned-end']).toBe(`${last + 78}px`)
})

test('a third of the room is left to the others', () => {
  expect(pinning(pinned, 700)).toMatchObject({ start: '1 2', end: '' })
})

test('on a narrow screen only the first column stays', () => {
  expect(pinning(pinned, 639)).toMatchObject({ start: '1', end: '' })
  expect(pinning(pinned, 320).offsets['--loggia--pinned-start']).toBe('196px')
})

test('a first column that somebody made too wide for it scrolls along', () => {
  const wide = arranged(columns, { ...usualLayout, widths: { api: 400 } })
  expect(pinning(wide, 320)).toMatchObject({ start: '', end: '' })
  expect(pinning(wide, 1000)).toMatchObject({ start: '1' })
})

test('before the room is known, and on a server, it is the first', () => {
  expect(pinning(pinned, 0)).toMatchObject({ start: '1', end: '' })
})
