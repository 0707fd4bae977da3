import { fieldText, fieldValue, type Entry } from '@loggia/core'
import type { ReactElement } from 'react'
import type { CellProps } from '../model/column-look.ts'
import { gatewayEnglish } from '../words/gateway-messages.ts'
import { useWords } from '../words/viewer.tsx'
import { Pair } from './pair.tsx'

/** A collection of endpoints with what it is made of. */
export function CollectionCell<E extends Entry>({ entry, field }: CellProps<E>): ReactElement {
  const { collectionTypes } = useWords(gatewayEnglish)
  const type = fieldText(fieldValue(entry, 'collection_type'))
  return (
    <Pair
      main={fieldText(fieldValue(entry, field))}
      more={Object.hasOwn(collectionTypes, type) ? (collectionTypes[type] ?? type) : type}
    />
  )
}
