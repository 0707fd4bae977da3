import { apiLogs, arrayAdapter, llmLogs } from '@loggia/core'
import { cleanup } from '@testing-library/react'
import preflight from 'tailwindcss/preflight.css?inline'
import { beforeAll, expect, test, vi } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { accountInMemory } from '../../../test/account-in-memory.ts'
import bootstrap from '../../../test/hosts/bootstrap.css?inline'
import hostile from '../../../test/hosts/hostile.css?inline'
import material from '../../../test/hosts/material.css?inline'
import { entriesWith } from '../../../test/log-entries.ts'
import { looksOn } from '../../../test/page-of.ts'
import { llmEntry } from '../../../test/shown-detail.tsx'
import { show } from '../../../test/shown-table.tsx'
import styles from '../../styles.css?inline'
import { RetentionPanel } from '../retention/retention-panel.tsx'
import { LlmLogsTable } from './llm-logs-table.tsx'
import { LogsTable } from './logs-table.tsx'

const statuses = [200, 301, 404, 500].map((status_code) => ({ status_code }))
const request = { messages: [{ role: 'user', content: 'Hello' }] }
const logs = arrayAdapter(entriesWith(statuses), apiLogs)
const prompts = arrayAdapter([llmEntry({ request, metadata: { team: 'search' } })], llmLogs)
const { account } = accountInMemory({ entries: entriesWith(statuses) })

/** Tables with a row selected, a panel open and a row opened, and what stands beside tables. */
let markup: readonly string[] = []
let bare: readonly string[] = []

beforeAll(async () => {
  const { container } = show(
    <div style={{ display: 'grid', gridTemplateRows: '300px 400px auto' }}>
      <LogsTable adapter={logs} initialState={{ selection: new Set(['log-1']) }} />
      <LlmLogsTable adapter={prompts} remember={false} />
      <RetentionPanel account={account} />
    </div>,
  )
  await userEvent.click(page.getByText('support-chat'))
  await vi.waitUntil(() => page.getByText('Hello').query())
  await userEvent.click(page.getByRole('button', { name: 'Columns' }).first())
  await vi.waitUntil(() => page.getByRole('dialog').query())
  await vi.waitUntil(() => page.getByText('Next pass').query())
  markup = [...container.querySelectorAll('.loggia-root')].map(({ outerHTML }) => outerHTML)
  cleanup()
  bare = looksOn({ sheets: [styles], markup })
  expect(bare.length).toBeGreaterThan(300)
})

/** Where a host says that ours stand, whatever is loaded first. */
const order = '@layer theme, base, loggia, components, utilities;'
const inBase = `@layer theme, base, components, utilities; @layer base { ${preflight} }`

test.each([
  ['Tailwind 4', [inBase, styles]],
  ['Tailwind 4 after ours, where the order of layers is said', [order, styles, inBase]],
  ['a reset that is in no layer, as of Tailwind 3', [preflight, styles]],
  ['such a reset after ours', [styles, preflight]],
  ['Material UI', [styles, material]],
  ['Bootstrap', [styles, bootstrap]],
  ['rules for all bare elements', [styles, hostile]],
])('beside %s all looks as on a bare page', (_, sheets) => {
  const looks = looksOn({ sheets, markup })
  expect(looks.filter((look, at) => look !== bare[at]).slice(0, 3)).toEqual([])
  expect(looks).toHaveLength(bare.length)
})

test('without the shield, rules for bare elements would win', () => {
  const unshielded = styles.replace(/all: ?revert-layer/, '')
  expect(looksOn({ sheets: [unshielded, hostile], markup })).not.toEqual(bare)
})
