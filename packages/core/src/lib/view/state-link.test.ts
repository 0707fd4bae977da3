import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { awkwardText } from '../../../test/arbitraries.ts'
import { linkedStates } from '../../../test/view-arbitraries.ts'
import { apiLogs } from '../api-logs.ts'
import { usualLayout } from '../column-layout.ts'
import { gatewayLogs } from '../gateway/gateway-logs.ts'
import type { QueryShape } from '../preset.ts'
import { firstState } from '../table-state.ts'
import { linkedState, stateLink, type LinkedState } from './state-link.ts'

const usual = linkedState('', apiLogs)

function linked(search: string, more: Partial<LinkedState>): void {
  expect(linkedState(search, apiLogs, { columns: true })).toEqual({ ...usual, ...more })
}

describe('a state', () => {
  test('is the same after a trip through an address', () => {
    fc.assert(
      fc.property(linkedStates, fc.constantFrom('', 'logs.', 'ü=&'), (state, prefix) => {
        const options = { columns: true, prefix }
        expect(linkedState(stateLink(state, apiLogs, options), apiLogs, options)).toEqual(state)
      }),
      { numRuns: 400 },
    )
  })

  test('that nobody has touched is the empty link', () => {
    expect(stateLink(firstState(apiLogs), apiLogs, { columns: true })).toBe('')
    expect(linkedState('', apiLogs)).toMatchObject({ search: '', find: '', view: null, trail: [] })
    expect(usual).not.toHaveProperty('size')
  })

  test('reads well in an address', () => {
    const state: LinkedState = {
      ...usual,
      search: 'bse 7',
      filters: [{ field: 'endpoint', operator: 'contains', values: ['/v1/a'] }],
      period: { from: '2026-03-06T00:00:00.000Z', to: null },
      sort: [
        { field: 'timestamp', direction: 'descending' },
        { field: 'method', direction: 'ascending' },
      ],
      size: 100,
      find: 'me@work',
      open: new Set(['req_7', 'req_8']),
      view: 'k3f',
      layout: {
        hidden: ['ip_hash'],
        order: ['timestamp', 'method'],
        widths: { endpoint: 320 },
        pinned: { method: 'start' },
      },
      density: 'dense',
    }
    expect(stateLink(state, apiLogs, { columns: true })).toBe(
      '?q=bse+7&endpoint.contains=/v1/a&from=2026-03-06T00:00:00.000Z&sort=-timestamp,method&size=100' +
        '&find=me@work&open=req_7&open=req_8&view=k3f' +
        '&hide=ip_hash&order=timestamp,method&width=endpoint:320&pin=method:start&density=dense',
    )
  })

  test('leaves columns and density out unless they are asked for', () => {
    const state: LinkedState = { ...usual, layout: usualLayout, density: 'dense' }
    expect(stateLink(state, apiLogs)).toBe('')
    expect(linkedState('?hide=method&density=dense', apiLogs)).toEqual(usual)
  })

  test('never has what is selected in it', () => {
    const state = { ...firstState(apiLogs), selection: new Set(['req_7']), everything: true }
    expect(stateLink(state, apiLogs)).toBe('')
  })

  test('is told apart from fields that are named as its parameters', () => {
    const names = ['find', 'open', 'view', 'hide', 'order', 'width', 'pin', 'density']
    const preset: QueryShape = {
      ...apiLogs,
      fields: names.map((name) => ({ name, label: name, type: 'text' })),
    }
    const filters = names.map((field) => ({ field, operator: 'is', values: ['a', 'b'] }) as const)
    for (const columns of [false, true]) {
      const state = { ...linkedState('', preset), filters, find: 'x', view: 'y' }
      const link = stateLink(state, preset, { columns })
      expect(linkedState(link, preset, { columns })).toEqual(state)
    }
  })
})

describe('the rest of an address', () => {
  test.each([
    ['?tab=2&q=old&x', '?tab=2&x&q=new'],
    ['?a=%20&b=%E0%A4%A&c=+&=&&d', '?a=%20&b=%E0%A4%A&c=+&=&d&q=new'],
    ['?status_code=4xx&page=3&sort=method&size=7&cursor=c&open=1', '?page=3&q=new'],
    ['??q=old', '??q=old&q=new'],
    ['?logs.q=other', '?logs.q=other&q=new'],
  ])('stays as it is: %s', (within, link) => {
    expect(stateLink({ ...usual, search: 'new' }, apiLogs, { within })).toBe(link)
  })

  test('stays whatever it holds, and is never read', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(awkwardText, awkwardText), { maxLength: 4 }),
        linkedStates,
        (others, state) => {
          const foreign = others.map(([name, value]) => [`x-${name}`, value] as [string, string])
          const within = `?${new URLSearchParams(foreign)}`
          const link = stateLink(state, apiLogs, { within, columns: true })
          expect(linkedState(link, apiLogs, { columns: true })).toEqual(state)
          const pairs = [...new URLSearchParams(link)]
          expect(pairs.slice(0, foreign.length)).toEqual([...new URLSearchParams(within)])
        },
      ),
    )
  })

  test('holds the state of another table under a prefix of its own', () => {
    const first = stateLink({ ...usual, search: 'a' }, apiLogs, { prefix: 'logs.' })
    const second = linkedState('?q=b&client=acme', gatewayLogs)
    const both = stateLink(second, gatewayLogs, { prefix: 'gateway.', within: first })
    expect(both).toBe('?logs.q=a&gateway.q=b&gateway.client=acme')
    expect(linkedState(both, apiLogs, { prefix: 'logs.' })).toEqual({ ...usual, search: 'a' })
    expect(linkedState(both, gatewayLogs, { prefix: 'gateway.' })).toEqual(second)
    expect(stateLink(usual, apiLogs, { prefix: 'logs.', within: both })).toBe(
      '?gateway.q=b&gateway.client=acme',
    )
  })
})

describe('a hostile address', () => {
  test.each<[string, Partial<LinkedState>]>([
    ['?page=-1&size=1e9&sort=__proto__', { size: 1000 }],
    ['?size=-1&sort=constructor&cursor=', { size: apiLogs.pageSize }],
    ['?size=7&size=9&q=a&q=b', { size: 7, search: 'a' }],
    ['?q=%E0%A4%A', { search: '\ufffd%A' }],
    ['?%=%&%%%&=&&&', {}],
    ['?client=acme&virtual_key=x&__proto__=1&constructor.is=2&toString.not=3', {}],
    ['?from=2026-02-30T00:00:00Z&to=yesterday', {}],
    ['?view=', {}],
    ['?density=huge&width=a:b,c:-5,d:1e9,e:,:,&pin=a:left&hide=&order', layoutWith()],
    ['?hide=__proto__&width=__proto__:300', protoLayout()],
  ])('%s is read as far as it makes sense', (search, state) => {
    linked(search, state)
  })

  test('opens no more rows than somebody looks at', () => {
    const search = Array.from({ length: 10_000 }, (_, at) => `open=${at}`).join('&')
    expect(linkedState(search, apiLogs).open.size).toBe(50)
  })

  test('of a megabyte is read too', () => {
    const long = 'x'.repeat(1_000_000)
    expect(linkedState(`?q=${long}&sort=${long},${long}&view=${long}`, apiLogs)).toMatchObject({
      search: long,
      sort: apiLogs.defaultSort,
    })
  })

  test('never throws, and what is read of it is read again as it is', () => {
    const words = ['q', 'size', 'sort', 'open', 'find', 'hide', 'width', 'pin', 'status_code.not.2']
    const part = fc.oneof(
      fc.constantFrom(...words, '=', '&', '%', '%E0%A4%A', '1e9', '-1', '__proto__', ',', ':', '?'),
      awkwardText,
    )
    fc.assert(
      fc.property(fc.array(part, { maxLength: 12 }), (parts) => {
        const options = { columns: true }
        const state = linkedState(parts.join(''), apiLogs, options)
        const again = linkedState(stateLink(state, apiLogs, options), apiLogs, options)
        const { size = apiLogs.pageSize, layout = usualLayout, ...others } = state
        expect({ size: apiLogs.pageSize, layout: usualLayout, ...again }).toEqual({
          ...{ size, layout, ...others },
        })
      }),
      { numRuns: 1000 },
    )
  })
})

function layoutWith(): Partial<LinkedState> {
  return {
    layout: {
      hidden: [''],
      order: [''],
      widths: { c: 48, d: 1200 },
      pinned: {},
    },
  }
}

function protoLayout(): Partial<LinkedState> {
  const widths = Object.fromEntries([['__proto__', 300]])
  return { layout: { ...usualLayout, hidden: ['__proto__'], widths } }
}
