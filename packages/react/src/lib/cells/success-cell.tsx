import { fieldText, fieldValue, type Entry } from '@loggia/core'
import type { ReactElement } from 'react'
import type { CellProps } from '../model/column-look.ts'
import { llmEnglish } from '../words/llm-messages.ts'
import { useWords } from '../words/viewer.tsx'
import { NotRecorded } from './not-recorded.tsx'
import { shown } from './shown.ts'

/** A status as a chip: 200 is success, anything else an error, as its filter has it. The number carries the meaning. */
export function SuccessCell<E extends Entry>({ entry, field }: CellProps<E>): ReactElement {
  const words = useWords(llmEnglish)
  const status = fieldValue(entry, field)
  const text = fieldText(status)
  if (text === '') return <NotRecorded />
  const succeeded = status === 200
  return (
    <span
      className="loggia-status"
      data-family={succeeded ? 'success' : 'server-error'}
      title={succeeded ? words.llmSuccess : words.llmError}
    >
      {shown(text)}
    </span>
  )
}
