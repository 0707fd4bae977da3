import { fieldText, fieldValue, statusFamily, type Entry } from '@loggia/core'
import type { ReactElement } from 'react'
import type { CellProps } from '../model/column-look.ts'
import { statusPhrase } from '../words/status-phrase.ts'
import { useViewer } from '../words/viewer.tsx'
import { NotRecorded } from './not-recorded.tsx'
import { shown } from './shown.ts'

/** A status with its words as a chip: `404 Not Found`. The colour repeats its class. */
export function StatusTextCell<E extends Entry>({ entry }: CellProps<E>): ReactElement {
  const { words } = useViewer()
  const text = shown(statusText(entry))
  const family = statusFamily(fieldValue(entry, 'status_code'))
  if (text === '') return <NotRecorded />
  return (
    <span
      className="loggia-status"
      data-family={family}
      title={`${text}: ${words.statusFamilies[family]}`}
    >
      <bdi>{text}</bdi>
    </span>
  )
}

/** The code with the words that were recorded for it, or those that the standard has. Empty when neither was. */
export function statusText(entry: Entry): string {
  const status = fieldValue(entry, 'status_code')
  const [code, recorded] = [fieldText(status), fieldText(fieldValue(entry, 'status_text'))]
  const phrase = recorded === '' ? (statusPhrase(Number(status)) ?? '') : recorded
  // Some gateways record `404 Not Found` as the words.
  return phrase.startsWith(code) ? phrase : `${code} ${phrase}`.trim()
}
