import type { ActivityEvent, DataAdapter } from '@loggia/core'
import { ActivityTable } from '@loggia/react'
import { german } from '@loggia/react/german'

/** German, but for one word. */
const messages = { ...german.messages, actions: 'Mehr' }

export function GermanFeed({ adapter }: { adapter: DataAdapter<ActivityEvent> }) {
  return <ActivityTable adapter={adapter} {...german} messages={messages} />
}
