import { eventKeyParts } from '@loggia/core'
import { verbOf } from '../verbs.ts'
import { textAt, type Loose } from '../json-parts.ts'
import type { FoundEvent } from '../found-event.ts'
import { toldActor, toldText } from '../told-text.ts'
import { githubTime } from './github-time.ts'

/** Whether an object looks like an event of GitHub's audit log: `repo.create`, with a time in milliseconds. */
export function isAuditLog(object: Loose): boolean {
  return key.test(textAt(object, 'action')) && ('@timestamp' in object || 'created_at' in object)
}

const key = /^[a-z][a-z\d_-]*\.[a-z\d_.-]{1,99}$/i

/** An event of GitHub's audit log. Its `actor_ip` is left where it is. */
export function auditLogEvent(object: Loose, latest: Date): FoundEvent {
  const action = textAt(object, 'action')
  const { '@timestamp': moment = object['created_at'] } = object
  return {
    id: textAt(object, '_document_id'),
    time: githubTime({ '@timestamp': moment }, latest),
    actor: toldActor(textAt(object, 'actor')) || 'system',
    ...eventKeyParts(action),
    description: sentence(object, action),
  }
}

/** `Added member octocat in octo-org`, `Created repo octo-org/hello` */
function sentence(object: Loose, key: string): string {
  const { category, action } = eventKeyParts(key)
  const thing = category.replaceAll(/[_.]/g, ' ')
  const [first = '', ...rest] = action.split(/[_.]/)
  const verb = verbOf(first)
  const about = verb
    ? [verb.past, ...(rest.length > 0 ? rest : [thing])].join(' ')
    : `${thing}: ${action.replaceAll('_', ' ')}`
  const subject = toldText(textAt(object, 'user') || textAt(object, 'name'))
  const place = toldText(
    textAt(object, 'repo') || textAt(object, 'org') || textAt(object, 'business'),
  )
  const isPlace = thing === 'repo' || thing === 'org' || thing === 'business'
  const where = place === '' ? '' : isPlace && rest.length === 0 ? ` ${place}` : ` in ${place}`
  const whole = `${about}${subject && ` ${subject}`}${where}`
  return `${whole.charAt(0).toUpperCase()}${whole.slice(1)}`
}
