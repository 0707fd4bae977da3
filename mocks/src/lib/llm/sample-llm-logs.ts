import type { LlmLogEntry } from '@loggia/core'
import type { Random } from '../random.ts'
import { timeline, type Episode, type SampleOptions } from '../timeline.ts'
import { blocked, overloaded, rateLimited, timedOut } from './llm-failures.ts'
import { llmRequest, type LlmRequest } from './llm-request.ts'
import { codeReview, semanticSearch, supportChat } from './models.ts'
import { rarities } from './rarities.ts'
import { keyBatch } from './senders.ts'

/**
 * Requests through an AI gateway, newest first: chats of people and programs, tool calls, embeddings and images,
 * a nightly batch, a burst beyond a limit, an outage of a provider, blocks of a guardrail.
 *
 * From 200 on there is one of everything that is hard to show: very long texts and empty ones, other scripts, markup.
 */
export function sampleLlmLogs(options: SampleOptions): readonly LlmLogEntry[] {
  return timeline(options, { episodes, once: rarities, usual: (random) => llmRequest(random) })
}

const minute = 60_000
const hour = 60 * minute

const episodes: readonly Episode<LlmRequest>[] = [
  { at: 0.24, lasts: 90 * minute, share: 0.06, request: batch },
  { at: 0.45, lasts: 6 * minute, share: 0.015, request: burst },
  { at: 0.68, lasts: 50 * minute, share: 0.02, request: outage },
  { at: 0.87, lasts: 5 * hour, share: 0.01, request: personalData },
]

/** A catalogue is embedded at night. */
function batch(random: Random): LlmRequest {
  return llmRequest(random, { endpoint: semanticSearch, sender: keyBatch, failure: null })
}

/** A script that asks for too much at once. */
function burst(random: Random): LlmRequest {
  const failure = random.chance(0.8) ? rateLimited : null
  return llmRequest(random, { endpoint: codeReview, failure })
}

/** The provider of one model is down. */
function outage(random: Random): LlmRequest {
  const failure = random.chance(0.7) ? random.pick([overloaded, timedOut]) : null
  return llmRequest(random, { endpoint: supportChat, failure })
}

/** Customers paste what they should not. */
function personalData(random: Random): LlmRequest {
  return llmRequest(random, { endpoint: supportChat, failure: blocked })
}
