import type { Filter, Operator } from '@loggia/core'
import { expect, test } from 'vitest'
import { withFilter, withFilters, withValues } from './filter-changes.ts'

test('only this value takes the place of other whole values of the field', () => {
  const before = [status('is', '200', '404'), status('not', '500'), client('Ada')]
  expect(withFilter(before, status('is', '404'))).toEqual([status('is', '404'), client('Ada')])
})

test('without this value is added to what is left out already', () => {
  expect(withFilter([status('not', '500')], status('not', '404'))).toEqual([
    status('not', '500', '404'),
  ])
})

test('without this value takes it from what is chosen', () => {
  expect(withFilter([status('is', '200', '404')], status('not', '404'))).toEqual([
    status('is', '200'),
  ])
})

test('without the only chosen value leaves everything but that', () => {
  expect(withFilter([status('is', '404')], status('not', '404'))).toEqual([status('not', '404')])
})

test('without a value of a chosen class narrows the class', () => {
  expect(withFilter([status('is', '4xx')], status('not', '404'))).toEqual([
    status('is', '4xx'),
    status('not', '404'),
  ])
})

test('a limit takes the place of the same limit, and stands beside the other', () => {
  const before = [latency('above', '500'), latency('below', '900')]
  expect(withFilter(before, latency('above', '700'))).toEqual([
    latency('above', '700'),
    latency('below', '900'),
  ])
})

test('parts that must be there stand beside each other, parts that must not come together', () => {
  const path = (operator: Operator, value: string): Filter => filter('path', operator, value)
  expect(withFilter([path('contains', '/v1')], path('contains', '/me'))).toHaveLength(2)
  expect(withFilter([path('lacks', '/v1')], path('lacks', '/me'))).toEqual([
    filter('path', 'lacks', '/v1', '/me'),
  ])
})

test('what is there already, or holds for everything, changes nothing', () => {
  const before = [status('is', '200')]
  expect(withFilter(before, status('is', '200'))).toBe(before)
  expect(withFilter(before, status('not'))).toBe(before)
})

test('several come in any order', () => {
  const added = [status('not', '404'), status('is', '4xx')]
  expect(withFilters([], added)).toEqual([status('is', '4xx'), status('not', '404')])
})

test('whole values of one field that come together are alternatives', () => {
  const added = [status('is', '404'), status('is', '500')]
  expect(withFilters([status('is', '200')], added)).toEqual([status('is', '404', '500')])
})

test('sets the values of a choice, each once, and drops the filter with the last one', () => {
  const before = [client('Ada'), status('not', '500')]
  const chosen = withValues(before, status('is', '404', '404', '200'))
  expect(chosen).toEqual([client('Ada'), status('is', '404', '200')])
  expect(withValues(chosen, status('is'))).toEqual([client('Ada')])
})

function filter(field: string, operator: Operator, ...values: readonly string[]): Filter {
  return { field, operator, values }
}

function status(operator: Operator, ...values: readonly string[]): Filter {
  return filter('status_code', operator, ...values)
}

function latency(operator: Operator, value: string): Filter {
  return filter('latency_ms', operator, value)
}

function client(name: string): Filter {
  return filter('client', 'is', name)
}
