import { ViewerProvider, type ViewerOptions } from '@loggia/react'
import type { ComponentType, ReactElement } from 'react'

/** A viewer in New York who reads English, unless the toolbars say otherwise. */
export function inNewYork(Story: ComponentType, { args }: { readonly args: object }): ReactElement {
  const told: ViewerOptions = args
  return (
    <ViewerProvider
      locale={told.locale ?? 'en-US'}
      timeZone={told.timeZone ?? 'America/New_York'}
      {...(told.messages && { messages: told.messages })}
    >
      <Story />
    </ViewerProvider>
  )
}
