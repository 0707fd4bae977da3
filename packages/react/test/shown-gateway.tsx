import { LoggiaError, type DataAdapter, type Facet, type GatewayLogEntry } from '@loggia/core'
import type { RenderResult } from '@testing-library/react'
import { page, type Locator } from 'vitest/browser'
import { GatewayLogsTable, type GatewayLogsTableProps } from '../src/index.ts'
import { gatewayAdapter, gatewayEntries } from './gateway-entries.ts'
import { show } from './shown-table.tsx'

/** Shows the finished table of twelve gateway log entries, or of another adapter. */
export function showGateway(
  adapter: DataAdapter<GatewayLogEntry> = gatewayAdapter(gatewayEntries(12)),
  props: Partial<GatewayLogsTableProps> = {},
): RenderResult {
  return show(<GatewayLogsTable timeZone="UTC" adapter={adapter} {...props} />)
}

/** The filters above the rows. */
export const bar: Locator = page.getByRole('group', { name: 'Filters' })

/** The field that asks the adapter. */
export const searchField: Locator = page.getByRole('searchbox', { name: 'Search', exact: true })

/** What was asked about one field, to be answered when the test wants to. */
export interface FacetQuestion {
  readonly field: string
  readonly signal: AbortSignal
  readonly answer: (facet: Partial<Facet>) => void
  readonly fail: () => void
}

/** Twelve entries whose values are counted by the test. */
export function askedFacets(): DataAdapter<GatewayLogEntry> & {
  readonly questions: readonly FacetQuestion[]
  /** The question that nobody has taken back. */
  readonly newest: () => FacetQuestion
} {
  const { load } = gatewayAdapter(gatewayEntries(12))
  const questions: FacetQuestion[] = []
  return {
    load,
    questions,
    newest() {
      const question = questions.findLast(({ signal }) => !signal.aborted)
      if (!question) throw new Error('Nothing was asked.')
      return question
    },
    facets: (_query, fields, { signal }) =>
      new Promise((resolve, reject) => {
        const [field = ''] = fields
        questions.push({
          field,
          signal,
          answer: (facet) => resolve([{ field, values: [], complete: true, ...facet }]),
          fail: () => reject(new LoggiaError('unavailable')),
        })
      }),
  }
}
