import { createElement } from 'react'
import { renderToString } from 'react-dom/server'
import { expect, test } from 'vitest'
import { countingAccount } from '../../../test/usage-account.ts'
import { UsageChart } from './usage-chart.tsx'

const rendered = (): string =>
  renderToString(
    createElement(UsageChart, { account: countingAccount([]), collection: 'logs', by: 'method' }),
  )

test('a server without a DOM renders the room of the chart, with bars that mean nothing', () => {
  expect(globalThis).not.toHaveProperty('document')
  const html = rendered()
  expect(html).toContain('aria-busy="true"')
  expect(html).toContain('height="72"')
  expect(html).toContain('loggia-usage-bone')
})

test('no inline style comes from the server, since a strict policy refuses it', () => {
  expect(rendered()).not.toMatch(/\sstyle=/)
})

test('what it renders does not depend on when and where', () => {
  expect(rendered()).not.toMatch(/\b20\d\d\b|GMT|UTC/)
})
