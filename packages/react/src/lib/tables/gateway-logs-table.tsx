import { gatewayLogs, type GatewayLogEntry, type Preset } from '@loggia/core'
import { useMemo, type ReactElement } from 'react'
import { CollectionCell } from '../cells/collection-cell.tsx'
import { MeasureCell } from '../cells/measure-cell.tsx'
import { drawPath } from '../cells/path-cell.tsx'
import { statusText, StatusTextCell } from '../cells/status-text-cell.tsx'
import { drawCode } from '../cells/text-cell.tsx'
import type { KitLooks } from '../model/column-look.ts'
import { gatewayEnglish } from '../words/gateway-messages.ts'
import type { Messages } from '../words/messages.ts'
import { PresetTable } from './entry-table.tsx'
import type { TableProps } from './table-props.ts'

/** The gateway log table of a workspace. */
export interface GatewayLogsTableProps<
  E extends GatewayLogEntry = GatewayLogEntry,
> extends TableProps<E> {
  /** Default: {@link gatewayLogs}. Add fields with `withFields`, outside of the component. */
  readonly preset?: Preset<E>
  /** Whether an opened row tells the status details, which are for whoever runs the API. Default: no. */
  readonly statusDetails?: boolean
}

/**
 * Requests through an API gateway: filter, search, open, and download all that match. Rows are read-only, and filters
 * are gone with the component.
 *
 * ```tsx
 * const adapter = restAdapter({ url: '/api', preset: gatewayLogs })
 * const Requests = () => <GatewayLogsTable adapter={adapter} />
 * ```
 */
export function GatewayLogsTable<E extends GatewayLogEntry = GatewayLogEntry>({
  columns,
  messages,
  statusDetails = false,
  // `gatewayLogs` is a preset of every kind of gateway log entry: it only names fields that all of them have.
  preset = gatewayLogs,
  ...props
}: GatewayLogsTableProps<E>): ReactElement {
  const merged = useMemo(() => ({ ...looks, ...columns }), [columns])
  const words = useMemo(() => tableWords(messages), [messages])
  const told = useMemo(
    () => (statusDetails ? withStatusDetails(preset) : preset),
    [preset, statusDetails],
  )
  return (
    <PresetTable
      autoRefresh
      downloadResults
      {...props}
      preset={told}
      usual={gatewayLogs}
      columns={merged}
      messages={words}
    />
  )
}

const looks: KitLooks<GatewayLogEntry> = {
  // As wide as a moment and the `59 min` until it goes.
  timestamp: { width: 200, card: 'time' },
  // As wide as `503 Service Unavailable`.
  status_code: { width: 204, cell: StatusTextCell, stateless: true, text: statusText },
  api_collection: { width: 184, grow: true, cell: CollectionCell, stateless: true },
  endpoint: { width: 192, grow: true, draw: drawPath, copyable: true },
  client: { width: 150, grow: true },
  ip: { width: 138, draw: drawCode, copyable: true },
  timing_ms: { width: 120, cell: MeasureCell, stateless: true, card: 'timing' },
}

/** The same preset, whose detail says why requests failed, too. */
function withStatusDetails<E extends GatewayLogEntry>(preset: Preset<E>): Preset<E> {
  const { detail } = preset
  if (!detail) return preset
  const sections = detail.sections.map((section) =>
    section.fields.includes('gateway_code')
      ? { ...section, fields: withAfter(section.fields, 'gateway_code', 'status_details') }
      : section,
  )
  return { ...preset, detail: { ...detail, sections } }
}

function withAfter<Name extends string>(
  names: readonly [Name, ...Name[]],
  before: Name,
  added: Name,
): readonly [Name, ...Name[]] {
  const [first, ...others] = names
  if (first === before) return [first, added, ...others]
  return [first, ...others.flatMap((name) => (name === before ? [name, added] : [name]))]
}

/** A table says about gateway logs what it otherwise says about those of an API. */
function tableWords(messages: Partial<Messages> | undefined): Partial<Messages> {
  const { gatewayTable, gatewayEmpty, gatewayEmptyHint } = { ...gatewayEnglish, ...messages }
  return { ...messages, table: gatewayTable, empty: gatewayEmpty, emptyHint: gatewayEmptyHint }
}
