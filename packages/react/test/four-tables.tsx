import type { RenderResult } from '@testing-library/react'
import { eventsWith } from './activity-events.ts'
import { gatewayEntries } from './gateway-entries.ts'
import { entriesWith } from './log-entries.ts'
import { showActivity } from './shown-activity.tsx'
import { llmEntry } from './shown-detail.tsx'
import { showGatewayLogs, showLlmLogs } from './shown-entries.tsx'
import { showLogs } from './shown-table.tsx'
import { viewShelf } from './view-shelf.ts'

/** What all tables take. */
export interface Shown {
  readonly theme?: 'light' | 'dark' | 'auto'
}

/** Shows each table with some rows that differ, and with all that its toolbar may have. */
export const fourTables: Readonly<Record<string, (props?: Shown) => RenderResult>> = {
  'API request logs': (props) =>
    showLogs(
      entriesWith([
        { status_code: 200 },
        { status_code: 301, key_state: 'rotated', query_params: 'a=1' },
        { status_code: 404, key_state: 'expired', error_code: 'BSE1001' },
        { status_code: 500, key_state: 'revoked', error_code: 'E9' },
        { status_code: 503, key_state: 'inactive', method: 'PURGE' },
      ]),
      { views: viewShelf(), ...props },
    ),
  'Activity logs': (props) =>
    showActivity(
      eventsWith([
        { category: 'api_key', action: 'created' },
        { category: 'user', action: 'invited', actor: 'System' },
        { category: 'billing', action: 'changed' },
      ]),
      { views: viewShelf(), ...props },
    ),
  'API gateway logs': (props) =>
    showGatewayLogs(gatewayEntries(6), { views: viewShelf(), ...props }),
  'AI gateway logs': (props) =>
    showLlmLogs(
      ['claude-sonnet-4-5', 'claude-haiku-4-5'].map((model, at) =>
        llmEntry({
          ...{ id: `llm-${at}`, model, status_code: at === 0 ? 200 : 529 },
          request: { messages: [{ role: 'user', content: 'Hello' }] },
        }),
      ),
      { views: viewShelf(), ...props },
    ),
}
