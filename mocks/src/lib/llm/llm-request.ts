import type { LlmLogEntry } from '@loggia/core'
import { among, type Random } from '../random.ts'
import { chats } from './chats.ts'
import type { Exchange } from './exchange.ts'
import { llmFailures, type LlmFailure } from './llm-failures.ts'
import { llmEndpoints, type LlmEndpoint, type Model } from './models.ts'
import { embeddings, images, toolChats } from './other-requests.ts'
import { sender, type Sender } from './senders.ts'

/** A sample entry before it has its place in time. */
export type LlmRequest = Omit<LlmLogEntry, 'id' | 'timestamp'>

/** What is decided about a request; the rest is left to chance. */
export interface Given {
  readonly endpoint?: LlmEndpoint
  readonly model?: Model
  readonly sender?: Sender
  readonly exchange?: Exchange
  readonly metadata?: unknown
  /** `null`: it succeeds. Left out: a few fail. */
  readonly failure?: LlmFailure | null
}

const usualFailureRate = 0.06

/** A request to the sample AI gateway. */
export function llmRequest(random: Random, given: Given = {}): LlmRequest {
  const endpoint = given.endpoint ?? random.weighted(llmEndpoints)
  const model = given.model ?? random.weighted(endpoint.models)
  const from = given.sender ?? sender(random)
  const failure = given.failure === undefined ? usualFailure(random) : given.failure
  const exchange = given.exchange ?? random.pick(exchanges(endpoint, random))
  return {
    endpoint: endpoint.name,
    model: model.name,
    source: from.source,
    user_name: from.user_name,
    virtual_key_name: from.virtual_key_name,
    ...(failure ? nothingUsed : used(endpoint, model, exchange, random)),
    latency_ms: failure ? among(random, ...failure.takes) : latency(endpoint, random),
    status_code: failure ? failure.status : 200,
    metadata: given.metadata === undefined ? random.pick(from.tags) : given.metadata,
    request: exchange.request,
    response: failure ? null : exchange.response,
    error: failure ? failure.error : null,
  }
}

type Use = Pick<LlmRequest, 'prompt_tokens' | 'completion_tokens' | 'total_tokens' | 'cost_usd'>

const nothingUsed: Use = {
  prompt_tokens: null,
  completion_tokens: null,
  total_tokens: null,
  cost_usd: null,
}

function used(
  { kind }: LlmEndpoint,
  { input, output }: Model,
  { request, response }: Exchange,
  random: Random,
): Use {
  if (kind === 'images') return { ...nothingUsed, cost_usd: 0.055 * random.pick([1, 2, 4]) }
  // What is said before by hidden instructions and found documents is not recorded, but paid.
  const prompt = tokensIn(request) + (kind === 'chat' ? among(random, 0, 60_000) : 0)
  const completion = kind === 'chat' ? tokensIn(response) : 0
  return {
    prompt_tokens: prompt,
    completion_tokens: completion,
    total_tokens: prompt + completion,
    cost_usd: dollars(prompt * input + completion * output),
  }
}

/** Roughly: four characters make a token. */
function tokensIn(said: unknown): number {
  const characters = typeof said === 'string' ? said.length : JSON.stringify(said).length
  return Math.ceil(characters / 4)
}

/** Millionths of a dollar as dollars; what costs anything costs a whole one at least. */
function dollars(millionths: number): number {
  return millionths === 0 ? 0 : Math.max(1, Math.round(millionths)) / 1_000_000
}

function usualFailure(random: Random): LlmFailure | null {
  return random.chance(usualFailureRate) ? random.weighted(llmFailures) : null
}

function exchanges({ kind, name }: LlmEndpoint, random: Random): readonly Exchange[] {
  if (kind === 'embeddings') return embeddings
  if (kind === 'images') return images
  const tools = name === 'support-chat' && random.chance(0.15)
  return tools ? toolChats : (chats[name] ?? [])
}

function latency({ kind }: LlmEndpoint, random: Random): number {
  return kind === 'embeddings' ? among(random, 12, 400) : among(random, 350, 48_000)
}
