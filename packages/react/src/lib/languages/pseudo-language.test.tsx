import '../../styles.css'
import {
  activity,
  apiLogs,
  arrayAdapter,
  gatewayLogs,
  llmLogs,
  LoggiaError,
  type ErrorCode,
} from '@loggia/core'
import { render } from '@testing-library/react'
import type { ReactElement, ReactNode } from 'react'
import { afterEach, describe, expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { accountInMemory, passWith } from '../../../test/account-in-memory.ts'
import { eventsWith } from '../../../test/activity-events.ts'
import { gatewayEntries } from '../../../test/gateway-entries.ts'
import { entriesWith } from '../../../test/log-entries.ts'
import { pseudoLanguage } from '../../../test/pseudo-language.ts'
import { grid } from '../../../test/shown-table.tsx'
import { isWhole } from '../../../test/told-words.ts'
import {
  ActivityTable,
  GatewayLogsTable,
  KeyDeletion,
  KeysPanel,
  LlmLogsTable,
  LogsTable,
  RetentionPanel,
} from '../../index.ts'

const words = pseudoLanguage.messages
const language = { ...pseudoLanguage, timeZone: 'UTC' }

const logs = entriesWith([
  { apikey_name: 'ключ', endpoint: '/путь/1' },
  { apikey_name: 'ключ', key_state: 'rotated', status_code: 401, error_code: 'BSE1001' },
  { apikey_name: 'ключ', timestamp: '2026-02-27T13:30:00.000Z' },
])
const scene = accountInMemory({
  entries: logs,
  passes: [passWith(), passWith({ id: 'p', state: 'failed' })],
})

const events = eventsWith([
  { actor: 'system', category: 'webhook', action: 'disabled', description: '—' },
  { actor: 'Ада', category: 'api_key', action: 'created', description: '—' },
])

const requests = gatewayEntries(12)

const prompts = [
  {
    id: 'p-0',
    timestamp: '2026-03-06T12:30:45.000Z',
    endpoint: 'помощь',
    model: 'модель',
    source: 'virtual_key',
    user_name: null,
    virtual_key_name: 'ключ',
    prompt_tokens: 12,
    completion_tokens: 34,
    total_tokens: 46,
    cost_usd: 0.000123,
    latency_ms: 321,
    status_code: 500,
    metadata: { a: 1 },
    request: {
      messages: [
        { role: 'system', content: 'да' },
        { role: 'user', content: [{ type: 'image_url', image_url: { url: 'x' } }] },
        {
          role: 'assistant',
          content: null,
          tool_calls: [{ function: { name: 'f', arguments: '{}' } }],
        },
        { role: 'tool', content: '1' },
      ],
      a: 1,
    },
    response: 'нет',
    error: 'нет',
  },
]

/** All that stands on the page and is not said by the kit. */
const held = JSON.stringify([logs, events, requests, prompts])

function showAcross(children: ReactNode): void {
  render(<main style={{ blockSize: 640 }}>{children}</main>)
}

/** The filters above the rows. */
const bar = page.getByRole('group', { name: words.filters })

const named = (role: 'button' | 'menuitem', name: string): ReturnType<typeof page.getByRole> =>
  page.getByRole(role, { name, exact: true })

afterEach(() => page.viewport(1280, 720))

describe.each([1280, 390])(
  'at %i pixels nothing is left in English, and nothing is cut',
  (width) => {
    const shown = async (element: ReactElement): Promise<void> => {
      await page.viewport(width, 720)
      showAcross(element)
      await expect.element(grid.getByRole('row').nth(1)).toBeVisible()
    }

    test('in logs with an account, its menu and its columns', async () => {
      await shown(
        <LogsTable
          account={scene.account}
          adapter={arrayAdapter(logs, apiLogs)}
          {...language}
          autoRefresh
        />,
      )
      await expect.element(page.getByRole('group', { name: words.retention })).toBeVisible()
      await isWhole(held)
      await page.getByRole('checkbox').first().click()
      await named('button', words.actionsOn({ value: 3, text: '3' })).click()
      await isWhole(held)
      await userEvent.keyboard('{Escape}')
      await named('button', words.columns).click()
      await isWhole(held)
    })

    test('in cards and menus of cells', async () => {
      await shown(<LogsTable adapter={arrayAdapter(logs, apiLogs)} {...language} />)
      for (const [row, cell] of [
        [1, 1],
        [2, 6],
        [2, 8],
      ] as const) {
        const place = grid.getByRole('row').nth(row).getByRole('gridcell').nth(cell)
        await place.hover()
        await expect.poll(() => document.querySelector('.loggia-card')).not.toBeNull()
        await isWhole(held)
      }
      await grid.getByRole('row').nth(2).getByRole('gridcell').nth(5).click({ button: 'right' })
      await expect.element(page.getByRole('menu')).toBeVisible()
      await isWhole(held)
    })

    test('in one list', async () => {
      await shown(<LogsTable paging="scroll" adapter={arrayAdapter(logs, apiLogs)} {...language} />)
      await page.getByRole('checkbox').first().click()
      await named('button', words.jumpToTime).click()
      await isWhole(held)
    })

    test('in activity', async () => {
      await shown(<ActivityTable adapter={arrayAdapter(events, activity)} {...language} />)
      await isWhole(held)
      await grid.getByRole('row').nth(1).getByRole('gridcell').nth(2).hover()
      await isWhole(held)
    })

    test('in gateway logs, their filters and an opened row', async () => {
      const adapter = arrayAdapter(requests, gatewayLogs)
      const filters = [{ field: 'timing_ms', operator: 'above', values: ['3'] }] as const
      await shown(<GatewayLogsTable adapter={adapter} {...language} initialState={{ filters }} />)
      await isWhole(held)
      await bar.getByRole('button', { name: words.period, exact: false }).click()
      await isWhole(held)
      await userEvent.keyboard('{Escape}')
      await bar
        .getByRole('button', { name: words.labels['gateway-logs/client'], exact: false })
        .click()
      await isWhole(held)
      await userEvent.keyboard('{Escape}')
      await page.getByRole('searchbox').fill('statu:9 timing_ms:x')
      await userEvent.keyboard('{Enter}')
      await isWhole(`${held} statu timing_ms`)
      await page.getByRole('searchbox').fill('')
      await grid.getByRole('row').nth(3).getByRole('gridcell').nth(4).click()
      await expect.element(page.getByText(words.labels['gateway-logs/request'])).toBeVisible()
      await isWhole(held)
    })

    test('in AI gateway logs and a conversation', async () => {
      await shown(
        <LlmLogsTable remember={false} adapter={arrayAdapter(prompts, llmLogs)} {...language} />,
      )
      await grid.getByRole('row').nth(2).getByRole('gridcell').nth(1).click()
      await expect.element(page.getByText(words.roles['system'] ?? '')).toBeInTheDocument()
      await isWhole(held)
    })

    test('in the panels of retention and keys', async () => {
      await page.viewport(width, 720)
      showAcross(
        <>
          <RetentionPanel account={scene.account} {...language} />
          <KeysPanel account={scene.account} adapter={scene.adapter} {...language} />
        </>,
      )
      await expect.element(page.getByText('ключ').first()).toBeVisible()
      await isWhole(`${held} logs`)
    })

    test('in the deletion of a key', async () => {
      await page.viewport(width, 720)
      const key = { prefix: 'bye_AB12C', name: 'ключ' }
      showAcross(
        <KeyDeletion
          {...key}
          account={scene.account}
          adapter={scene.adapter}
          onClose={() => undefined}
          {...language}
        />,
      )
      const csv = named('button', words.exportAsFormat('CSV'))
      await expect.element(csv).toBeVisible()
      await isWhole(held)
      await csv.click()
      await expect.element(named('button', words.deleteKeyAndRows)).toBeEnabled()
      await isWhole(`${held} bye_AB12C csv`)
    })

    test.each(['unavailable', 'forbidden'] as const)(
      'after a failure: %s',
      async (code: ErrorCode) => {
        await page.viewport(width, 720)
        const adapter = { load: () => Promise.reject(new LoggiaError(code)) }
        showAcross(<LogsTable adapter={adapter} {...language} />)
        await expect.element(page.getByRole('alert').first()).toBeVisible()
        await isWhole(held)
      },
    )

    test('without any entries', async () => {
      await page.viewport(width, 720)
      showAcross(<LogsTable adapter={arrayAdapter([], apiLogs)} {...language} />)
      await expect.element(page.getByText(words.empty)).toBeVisible()
      await isWhole(held)
    })
  },
)
