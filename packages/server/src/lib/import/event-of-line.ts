import { cloudtrailEvent, isCloudtrail } from './cloudtrail/cloudtrail-event.ts'
import type { FoundEvent } from './found-event.ts'
import { auditLogEvent, isAuditLog } from './github/audit-log-event.ts'
import { isWebhook, webhookEvent } from './github/webhook-event.ts'
import type { Found } from './imported-entry.ts'
import type { Loose } from './json-parts.ts'
import { lineId } from './line-id.ts'
import { toldText, withoutAddresses } from './told-text.ts'

/** The systems whose events are known. */
export type EventKind = 'cloudtrail' | 'github-webhook' | 'github-audit-log'

/** Where a line stands and what it says. */
export interface EventLine {
  readonly name: string
  readonly line: number
  readonly text: string
}

/** What is known of the time beside what the line says. */
export interface EventTimes {
  /** When an event happened that does not say so; `null` when that is not known. */
  readonly undated: Date | null
  readonly now: Date
}

/** The system whose event an object is; `null` for anything else. */
export function eventKindOf(object: Loose): EventKind | null {
  if (isCloudtrail(object)) return 'cloudtrail'
  if (isWebhook(object)) return 'github-webhook'
  return isAuditLog(object) ? 'github-audit-log' : null
}

/** The event that an object of this kind is, or the reason why it is none. It never throws. */
export function eventOfLine(
  kind: EventKind,
  object: Loose,
  place: EventLine,
  { undated, now }: EventTimes,
): Found {
  const found = readers[kind](object, now)
  if ('reason' in found) return found
  const { id: given, time: said, ...event } = found
  if (!isPlain(event.category) || !isPlain(event.action)) return { reason: 'the event has no name' }
  const time = said ?? undated
  if (!time) return { reason: 'the event does not say when it happened' }
  const isId = idForm.test(given) && isPlain(given)
  const id = isId ? given : idOfLine(place, said)
  const entry = { id, event_id: id, ...event, timestamp: time.toISOString() }
  return { kind, collection: 'activity', entry }
}

const readers: Readonly<Record<EventKind, (object: Loose, now: Date) => FoundEvent>> = {
  cloudtrail: cloudtrailEvent,
  'github-webhook': webhookEvent,
  'github-audit-log': auditLogEvent,
}

/** Ids as the sources are known to make them. */
const idForm = /^(?:[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}|[\w-]{20,24})$/i

/** Whether a name may stand as it is. */
function isPlain(name: string): boolean {
  return toldText(name) === name
}

/** A time that the line does not say may be another one next time, so it is no part of the id. */
function idOfLine({ name, line, text }: EventLine, said: Date | null): string {
  return lineId({ name, line, text: withoutAddresses(text), time: said ?? new Date(0) })
}
