import { activity, arrayAdapter, type ActivityEvent, type DataAdapter } from '@loggia/core'
import type { RenderResult } from '@testing-library/react'
import { ActivityTable, type ActivityTableProps } from '../src/index.ts'
import { show } from './shown-table.tsx'

/** Shows the activity feed of an adapter or of events in memory. */
export function showActivity(
  source: DataAdapter<ActivityEvent> | readonly ActivityEvent[],
  props: Partial<ActivityTableProps> = {},
): RenderResult {
  const adapter = 'load' in source ? source : arrayAdapter(source, activity)
  return show(<ActivityTable timeZone="UTC" adapter={adapter} {...props} />)
}
