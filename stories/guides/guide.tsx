import { Markdown } from '@storybook/addon-docs/blocks'
import type { ReactElement } from 'react'
import { linked } from './linked.ts'

/** A document of `docs/` as a page. */
export function Guide({
  document,
  text,
}: {
  readonly document: string
  readonly text: string
}): ReactElement {
  return <Markdown>{linked(document, text)}</Markdown>
}
