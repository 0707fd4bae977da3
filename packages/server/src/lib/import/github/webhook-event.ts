import { asObject, textAt, type Loose } from '../json-parts.ts'
import type { FoundEvent } from '../found-event.ts'
import { toldActor, toldText } from '../told-text.ts'
import { githubDeed } from './github-deeds.ts'
import { githubThing } from './github-things.ts'
import { githubTime } from './github-time.ts'

/** Whether an object looks like a webhook of GitHub with its name: `{ event, payload }`. */
export function isWebhook(object: Loose): boolean {
  return typeof object['event'] === 'string' && asObject(object['payload']) !== null
}

/** What a webhook of GitHub tells. */
export function webhookEvent(object: Loose, latest: Date): FoundEvent {
  const event = textAt(object, 'event')
  const payload = asObject(object['payload'])
  if (!word.test(event) || !payload) return { reason: 'the event has no name' }
  const action = actionOf(event, payload)
  const sentence = `${githubThing(event, payload)} ${githubDeed(event, action, payload)}`
  return {
    id: textAt(object, 'delivery'),
    time: githubTime(payload, latest),
    actor: actorOf(payload),
    category: event,
    action,
    description: `${sentence}${placeOf(sentence, payload)}`,
  }
}

const word = /^[a-z][\w-]{0,99}$/i

function actorOf(payload: Loose): string {
  const name = textAt(payload, 'sender', 'login') || textAt(payload, 'pusher', 'name')
  return toldActor(name) || 'system'
}

/** Events with no action of their own have one of ours. */
function actionOf(event: string, payload: Loose): string {
  const action = textAt(payload, 'action') || textAt(payload, ...(results.get(event) ?? ['action']))
  return toldText(action).replaceAll(' ', '_') || implied.get(event) || 'sent'
}

const results: ReadonlyMap<string, readonly string[]> = new Map([
  ['create', ['ref_type']],
  ['delete', ['ref_type']],
  ['gollum', ['pages', '0', 'action']],
  ['page_build', ['build', 'status']],
  ['repository_import', ['status']],
  ['status', ['state']],
])

const implied: ReadonlyMap<string, string> = new Map([
  ['create', 'created'],
  ['delete', 'deleted'],
  ['fork', 'forked'],
  ['ping', 'received'],
  ['public', 'publicized'],
  ['push', 'pushed'],
  ['team_add', 'added'],
  ['workflow_dispatch', 'dispatched'],
])

/** The repository or organization, unless the sentence names it already. */
function placeOf(sentence: string, payload: Loose): string {
  const repository = toldText(textAt(payload, 'repository', 'full_name'))
  const place = repository || toldText(textAt(payload, 'organization', 'login'))
  return place === '' || sentence.includes(place) ? '' : ` in ${place}`
}
