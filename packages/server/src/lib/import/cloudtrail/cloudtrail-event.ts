import { instant } from '@loggia/core'
import { textAt, type Loose } from '../json-parts.ts'
import type { FoundEvent } from '../found-event.ts'
import { withoutVersion } from './call-words.ts'
import { callActor } from './call-actor.ts'
import { callSentence } from './call-sentence.ts'

/** Whether an object looks like an event of AWS CloudTrail. */
export function isCloudtrail(object: Loose): boolean {
  return typeof object['eventSource'] === 'string' && typeof object['eventName'] === 'string'
}

/** An event of AWS CloudTrail. Of its address, its keys, its tokens and its parameters only names are taken. */
export function cloudtrailEvent(event: Loose): FoundEvent {
  const source = textAt(event, 'eventSource')
  const name = withoutVersion(textAt(event, 'eventName'))
  if (!word.test(source) || !word.test(name)) return { reason: 'the event names no call' }
  const time = instant(event['eventTime'])
  if (time === null) return { reason: 'there is no such time' }
  const category = source.replace(/\.amazonaws\.com$/, '')
  return {
    id: textAt(event, 'eventID'),
    time: new Date(time),
    actor: callActor(event),
    category,
    action: name,
    description: callSentence(event, name, category),
  }
}

const word = /^[a-z][\w.:-]{0,99}$/i
