import { fieldText, statusFamily } from '@loggia/core'
import type { ReactElement } from 'react'
import { useViewer } from '../words/viewer.tsx'
import { NotRecorded } from './not-recorded.tsx'
import { shown } from './shown.ts'

/** An HTTP status as a chip. The number carries the meaning; the colour repeats its class. */
export function StatusBadge({ status }: { readonly status: unknown }): ReactElement {
  const { words } = useViewer()
  const text = fieldText(status)
  const family = statusFamily(status)
  if (text === '') return <NotRecorded />
  return (
    <span className="loggia-status" data-family={family} title={words.statusFamilies[family]}>
      {shown(text)}
    </span>
  )
}
