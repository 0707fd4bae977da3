import { isLoggiaError } from '@loggia/core'
import type { LiveMessages } from '../words/live-messages.ts'
import type { Viewer } from '../words/viewer.tsx'
import { clockText } from './clock-text.ts'
import type { AutoRefresh } from './use-auto-refresh.ts'

/** Why no new rows come though somebody wants them, in words; `null` while they do. */
export function troubleText(
  { trouble, plan }: AutoRefresh,
  words: LiveMessages,
  viewer: Viewer,
): string | null {
  if (trouble === null) return null
  if (trouble === 'offline') return words.autoOffline
  if (trouble === 'stopped') {
    return isLoggiaError(plan?.error, 'forbidden') ? words.autoForbidden : words.autoSignedOut
  }
  const { settledAt = 0, pause, told = 0 } = plan ?? {}
  const moment = clockText(settledAt + (pause ?? 0), settledAt, viewer)
  return told > 0 ? words.autoTold(moment) : words.autoFailing(moment)
}

/** What the button does, or why it waits. */
export function autoHint(auto: AutoRefresh, words: LiveMessages, viewer: Viewer): string {
  const trouble = troubleText(auto, words, viewer)
  if (trouble !== null) return trouble
  const pause = viewer.time.duration(auto.every)
  if (!auto.on) return words.autoOff(pause)
  if (auto.woken) return words.autoListening
  const answered = auto.plan?.settledAt
  return words.autoOn(pause, answered === undefined ? null : clockText(answered, answered, viewer))
}
