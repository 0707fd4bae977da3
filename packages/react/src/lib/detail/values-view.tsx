import { fieldText, statusFamily } from '@loggia/core'
import type { ReactElement } from 'react'
import { notRecorded } from '../cells/not-recorded.tsx'
import { drawStatus } from '../cells/status-badge.tsx'
import { drawTimestamp } from '../cells/timestamp.tsx'
import { isWebAddress } from '../cells/web-address.ts'
import { measureText } from '../words/measure-text.ts'
import { useViewer } from '../words/viewer.tsx'
import { LongText } from './long-text.tsx'
import { formattedJson, isEmpty } from './formatted-json.ts'
import { startOf } from './chunks.ts'
import type { ShownValue } from './section-content.ts'

/** Values under the words for them. */
export interface ValuesViewProps {
  readonly values: readonly ShownValue[]
  /** Characters that are shown of a value. */
  readonly most: number
}

/** A list of labels and values. */
export function ValuesView({ values, most }: ValuesViewProps): ReactElement {
  return (
    <dl className="loggia-detail-values">
      {values.map((shown) => (
        <div key={shown.field.name} className="loggia-detail-value">
          <dt>{shown.field.label}</dt>
          <dd>
            <Value {...shown} most={most} />
          </dd>
        </div>
      ))}
    </dl>
  )
}

function Value({ field, value, word, most }: ShownValue & { readonly most: number }): ReactElement {
  const viewer = useViewer()
  const { words, locale } = viewer
  if (isEmpty(value)) return notRecorded(viewer)
  switch (field.type) {
    case 'instant':
      return drawTimestamp(value, viewer)
    case 'status':
      return (
        <>
          {drawStatus(value, viewer)} {words.statusFamilies[statusFamily(value)]}
        </>
      )
    case 'number':
      return <bdi>{startOf(measureText(value, field.name, locale), most)}</bdi>
    case 'json':
      return <LongText text={startOf(formattedJson(value), most)} json />
    case 'text':
      return <Text text={word ?? fieldText(value)} most={most} code={field.code === true} />
    default:
      return field.type satisfies never
  }
}

/** A whole web address leads there, in another tab that learns nothing of this one. */
function Text({
  text,
  most,
  code,
}: {
  readonly text: string
  readonly most: number
  readonly code: boolean
}): ReactElement {
  if (!isWebAddress(text)) return <LongText text={startOf(text, most)} code={code} />
  return (
    <a href={text} target="_blank" rel="noopener noreferrer">
      <bdi>{startOf(text, most)}</bdi>
    </a>
  )
}
