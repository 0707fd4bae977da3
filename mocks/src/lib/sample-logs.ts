import type { LogEntry } from '@loggia/core'
import { episodes } from './episodes.ts'
import { usualRequest } from './request.ts'
import { timeline, type SampleOptions } from './timeline.ts'

/**
 * Requests to an API that makes images and videos, newest first: keys in every state, busy and quiet hours,
 * a key rotation with its spike of 401, bursts of 429, an outage, a scan by strangers.
 */
export function sampleLogs(options: SampleOptions): readonly LogEntry[] {
  return timeline(options, { episodes, usual: usualRequest })
}
