import type { LlmLogEntry } from '@loggia/core'
import type { Random, Weighted } from '../random.ts'

/** Who sends requests to the sample gateway. */
export interface Sender
  extends Weighted, Pick<LlmLogEntry, 'source' | 'user_name' | 'virtual_key_name'> {
  /** The tags it attaches, one of these at a time; `null` for none. */
  readonly tags: readonly unknown[]
}

export const keyBatch: Sender = virtualKey('nightly-batch', 8, [
  { department: 'data', job: 'embed-catalogue', attempt: 1 },
])

const senders: readonly Sender[] = [
  virtualKey('support-widget', 30, [
    { department: 'support', channel: 'chat', locale: 'de-DE' },
    { department: 'support', channel: 'e-mail', locale: 'pt-BR' },
  ]),
  virtualKey('ci-review-bot', 16, [
    { department: 'engineering', repository: 'storefront', pull_request: 4211 },
    { department: 'engineering', trace: { id: '7f3a', spans: ['lint', 'review'], sampled: true } },
  ]),
  keyBatch,
  virtualKey('Mobile app (iOS) – production', 10, [
    null,
    { app: { version: '8.2.0', beta: false } },
  ]),
  playground('Ada Moreno', 9, [null, { department: 'engineering' }]),
  playground('Jonas Weber', 8, [null]),
  playground('Zoë Lindqvist', 6, [{ department: 'marketing', campaign: 'Frühling ’26' }]),
  playground('Kenji Watanabe', 4, [null, ['experiment', 'temperature-sweep']]),
  playground('نور الهدى', 3, [{ department: 'المبيعات' }]),
]

/** Somebody with a request, and the tags of it. */
export function sender(random: Random): Sender {
  return random.weighted(senders)
}

function virtualKey(name: string, weight: number, tags: readonly unknown[]): Sender {
  return { source: 'virtual_key', user_name: null, virtual_key_name: name, weight, tags }
}

function playground(name: string, weight: number, tags: readonly unknown[]): Sender {
  return { source: 'playground', user_name: name, virtual_key_name: null, weight, tags }
}
