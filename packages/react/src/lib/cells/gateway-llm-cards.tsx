import { fieldText, fieldValue, type Entry } from '@loggia/core'
import type { ReactElement } from 'react'
import type { CellProps } from '../model/column-look.ts'
import { gatewayEnglish } from '../words/gateway-messages.ts'
import { llmEnglish } from '../words/llm-messages.ts'
import { measureText } from '../words/measure-text.ts'
import { useViewer, useWords } from '../words/viewer.tsx'
import { CardLine } from './card-line.tsx'

/** An endpoint and its model, each to copy. */
export function ModelCard<E extends Entry>({ entry, field, label }: CellProps<E>): ReactElement {
  const words = useWords(llmEnglish)
  return (
    <>
      <CardLine label={label} value={fieldText(fieldValue(entry, field))} />
      <Line label={words.llmModel} value={fieldText(fieldValue(entry, 'model'))} />
    </>
  )
}

/** Tokens, and what they are made of. */
export function TokensCard<E extends Entry>({ entry, field, label }: CellProps<E>): ReactElement {
  const { locale } = useViewer()
  const words = useWords(llmEnglish)
  const textOf = (name: string): string => measureText(fieldValue(entry, name), name, locale)
  return (
    <>
      <Line label={words.promptTokens} value={textOf('prompt_tokens')} />
      <Line label={words.completionTokens} value={textOf('completion_tokens')} />
      <Line label={label} value={textOf(field)} />
    </>
  )
}

/** How long a request took, and how long it waited before. */
export function TimingCard<E extends Entry>({ entry, field, label }: CellProps<E>): ReactElement {
  const { locale } = useViewer()
  const words = useWords(gatewayEnglish)
  const textOf = (name: string): string => measureText(fieldValue(entry, name), name, locale)
  return (
    <>
      <Line label={label} value={textOf(field)} />
      <Line label={words.delayBefore} value={textOf('delay_ms')} />
    </>
  )
}

/** A value that may not have been recorded. */
function Line(props: { readonly label: string; readonly value: string }): ReactElement | null {
  return props.value === '' ? null : <CardLine {...props} />
}
