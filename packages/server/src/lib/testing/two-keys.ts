import type { LogEntry } from '@loggia/core'
import type { KeyRemoval } from '../store.ts'
import { activityEvent } from './entries/activity-event.ts'
import { logEntry } from './entries/log-entry.ts'
import { minute, type Subject } from './subject.ts'

/** Removes the key `mine`, late enough for all its entries, however many there are. */
export const removal: KeyRemoval = { prefix: 'mine', at: minute(100), expected: null }

/** An entry of a key. */
export const ofKey = (id: string, apikey_prefix: string, date: Date): LogEntry =>
  logEntry({ id, apikey_prefix, timestamp: date.toISOString() })

/** Three entries of the key `mine`, two of `other`. */
export async function twoKeys({ store, logs, events }: Subject): Promise<void> {
  await store.append(logs, [
    ofKey('m1', 'mine', minute(1)),
    ofKey('o1', 'other', minute(1)),
    ofKey('m2', 'mine', minute(2)),
    ofKey('o2', 'other', minute(2)),
    ofKey('m3', 'mine', minute(70)),
  ])
  await store.append(events, [activityEvent()])
}
