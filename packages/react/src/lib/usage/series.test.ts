import { describe, expect, test } from 'vitest'
import { stackOf, type Series, type Stack } from './series.ts'

function stack(by: string, totals: Readonly<Record<string, number>>): Stack {
  const counts = Object.entries(totals).map(([value, total]) => ({ value, total, live: 0 }))
  return stackOf({ by, buckets: [{ start: '', counts }] })
}

const names = (series: readonly Series[]): readonly string[] =>
  series.map(({ kind, name }) => name || kind)

describe('statuses', () => {
  test('are stacked by class, success at the bottom, what is no class at the top', () => {
    const { series, layerOf } = stack('status_code', {
      503: 1,
      99: 1,
      404: 1,
      200: 1,
      204: 1,
      101: 1,
      302: 1,
      '': 1,
      oops: 1,
    })
    expect(names(series)).toEqual(['success', 'redirect', 'client-error', 'server-error', 'others'])
    const layers = ['200', '204', '302', '404', '503', '99', '101', '', 'oops'].map(layerOf)
    expect(layers).toEqual([0, 0, 1, 2, 3, 4, 4, 4, 4])
  })

  test('have no layer for a class that nobody met', () => {
    expect(names(stack('status_code', { 200: 5, 500: 1 }).series)).toEqual([
      'success',
      'server-error',
    ])
  })
})

describe('other fields', () => {
  test('are stacked by their most frequent values, and the others together', () => {
    const { series, layerOf } = stack('method', {
      HEAD: 1,
      GET: 9,
      PUT: 3,
      A: 2,
      POST: 8,
      DELETE: 2,
    })
    expect(names(series)).toEqual(['GET', 'POST', 'PUT', 'A', 'others'])
    expect(['GET', 'A', 'DELETE', 'HEAD'].map(layerOf)).toEqual([0, 3, 4, 4])
  })

  test('name the fifth value rather than calling it the others', () => {
    expect(names(stack('method', { A: 5, B: 4, C: 3, D: 2, E: 1 }).series)).toEqual([
      'A',
      'B',
      'C',
      'D',
      'E',
    ])
  })

  test('put what has no value at the bottom', () => {
    const { series, layerOf } = stack('error_code', { '': 100, BSE1: 2 })
    expect(names(series)).toEqual(['nothing', 'BSE1'])
    expect([layerOf(''), layerOf('BSE1')]).toEqual([0, 1])
  })

  test('may have values that are named like something else', () => {
    const { series } = stack('category', { others: 3, __proto__x: 2, constructor: 1 })
    expect(names(series)).toEqual(['others', '__proto__x', 'constructor'])
    expect(series.map(({ kind }) => kind)).toEqual(['category', 'category', 'category'])
  })
})

test('everything together is one layer', () => {
  const { series, layerOf } = stack('', { '': 3 })
  expect(names(series)).toEqual(['all'])
  expect(layerOf('')).toBe(0)
})

test('nothing has no layers', () => {
  expect(stack('status_code', {}).series).toEqual([])
})
