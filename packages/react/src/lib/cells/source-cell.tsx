import { fieldText, fieldValue, type Entry } from '@loggia/core'
import type { ReactElement } from 'react'
import type { CellProps } from '../model/column-look.ts'
import { Drawing } from '../parts/icon.tsx'
import { llmEnglish } from '../words/llm-messages.ts'
import { useWords } from '../words/viewer.tsx'
import { NotRecorded } from './not-recorded.tsx'
import { shown } from './shown.ts'

/** Who sent a request: a person by name, a program by its key, which has a shape and a word of its own. */
export function SourceCell<E extends Entry>({ entry }: CellProps<E>): ReactElement {
  const { sources } = useWords(llmEnglish)
  const source = fieldText(fieldValue(entry, 'source'))
  const word = Object.hasOwn(sources, source) ? (sources[source] ?? source) : source
  const name = senderName(entry)
  if (name === '' && word === '') return <NotRecorded />
  const isKey = source === 'virtual_key'
  return (
    <span className="loggia-source">
      {isKey ? (
        <span className="loggia-source-kind" title={word}>
          <Drawing name="key" shape={key} />
        </span>
      ) : null}
      <bdi className="loggia-source-name" data-named={name !== ''}>
        {shown(name === '' ? word : name)}
      </bdi>
      {isKey && name !== '' ? <span className="loggia-hidden">{`, ${word}`}</span> : null}
    </span>
  )
}

/** The name of the key of a program or of a person; empty when neither was recorded. */
export function senderName(entry: Entry): string {
  const names = ['user_name', 'virtual_key_name'].map((name) => fieldText(fieldValue(entry, name)))
  const [user, program] = names
  const [first, second] =
    fieldValue(entry, 'source') === 'virtual_key' ? [program, user] : [user, program]
  return first || second || ''
}

/** Strokes on a 16 by 16 grid. */
const key = 'M5 14a3 3 0 1 0 0-6 3 3 0 0 0 0 6ZM7.2 8.8 13.5 2.5M10.5 5.5l2 2M12 4l1.5 1.5'
