import type { KeyUsage } from '@loggia/core'
import type { ReactElement } from 'react'
import { panelEnglish } from '../words/panel-messages.ts'
import { useViewer, useWords } from '../words/viewer.tsx'
import { PlainFrame } from '../account/plain-frame.tsx'

/** Keys, and a way to delete each. */
export interface KeyTableProps {
  readonly keys: readonly KeyUsage[]
  /** `null` where keys cannot be deleted. */
  readonly onDelete: ((key: KeyUsage) => void) | null
  /** Whether there is something to delete of a key without rows: the key itself. */
  readonly deletesEmpty: boolean
}

/** Keys with how many rows there are of each, and how many there ever were. */
export function KeyTable({ keys, onDelete, deletesEmpty }: KeyTableProps): ReactElement {
  const words = useWords(panelEnglish)
  const { count } = useViewer()
  const { name, prefix, live, total } = words.keyColumns
  return (
    <PlainFrame label={words.keys}>
      <thead>
        <tr>
          <th scope="col">{name}</th>
          <th scope="col" className="loggia-key-prefix">
            {prefix}
          </th>
          <th scope="col" data-align="end">
            {live}
          </th>
          <th scope="col" data-align="end">
            {total}
          </th>
          {onDelete ? (
            <th scope="col" data-stays>
              <span className="loggia-hidden">{words.keyColumns.delete}</span>
            </th>
          ) : null}
        </tr>
      </thead>
      <tbody>
        {keys.map((key) => (
          <tr key={key.prefix}>
            <th scope="row" data-prefix={`${key.prefix}...`}>
              {key.name ? (
                <bdi>{key.name}</bdi>
              ) : (
                <span className="loggia-nameless">
                  {key.live === 0 ? words.noRowsLeft : words.unnamedKey}
                </span>
              )}
            </th>
            <td className="loggia-key-prefix">
              <bdi className="loggia-code">{`${key.prefix}...`}</bdi>
            </td>
            <td data-align="end">{count(key.live).text}</td>
            <td data-align="end">{count(key.total).text}</td>
            {onDelete ? (
              <td data-align="end" data-stays>
                {key.live > 0 || deletesEmpty ? (
                  <button
                    type="button"
                    className="loggia-button"
                    aria-label={words.deleteKeyNamed(key.name || key.prefix)}
                    onClick={() => onDelete(key)}
                  >
                    {words.deleteKey}
                  </button>
                ) : null}
              </td>
            ) : null}
          </tr>
        ))}
      </tbody>
    </PlainFrame>
  )
}
