import type { Weighted } from '../random.ts'

/** A model behind a sample endpoint, and what it costs. */
export interface Model extends Weighted {
  readonly name: string
  /** US dollars for a million tokens. Both 0: it runs on our own machines. */
  readonly input: number
  readonly output: number
}

/** An endpoint of the sample AI gateway. */
export interface LlmEndpoint extends Weighted {
  readonly name: string
  readonly models: readonly Model[]
  readonly kind: 'chat' | 'embeddings' | 'images'
}

export const bigModel: Model = model('claude-opus-4', 15, 75, 2)
const openWeights: Model = model('llama-3.3-70b', 0, 0, 4)

export const supportChat: LlmEndpoint = {
  name: 'support-chat',
  kind: 'chat',
  weight: 34,
  models: [model('gpt-4o-mini', 0.15, 0.6, 8), model('claude-sonnet-4', 3, 15, 4)],
}
export const codeReview: LlmEndpoint = {
  name: 'code-review',
  kind: 'chat',
  weight: 14,
  models: [model('claude-sonnet-4', 3, 15, 6), bigModel],
}
export const semanticSearch: LlmEndpoint = {
  name: 'semantic-search',
  kind: 'embeddings',
  weight: 18,
  models: [model('text-embedding-3-small', 0.02, 0, 5), model('bge-m3', 0, 0, 2)],
}
const productImages: LlmEndpoint = {
  name: 'product-images',
  kind: 'images',
  weight: 5,
  models: [model('bfl/flux-pro', 0, 0, 1)],
}

/** All endpoints of the sample gateway. */
export const llmEndpoints: readonly LlmEndpoint[] = [
  supportChat,
  codeReview,
  semanticSearch,
  productImages,
  {
    name: 'ticket-triage',
    kind: 'chat',
    weight: 16,
    models: [openWeights, model('gemini-2.0-flash', 0.1, 0.4, 5)],
  },
  {
    name: 'marketing-copy-eu-central-with-brand-voice-guidelines',
    kind: 'chat',
    weight: 7,
    models: [model('mistral-large-2411', 2, 6, 1)],
  },
]

function model(name: string, input: number, output: number, weight: number): Model {
  return { name, input, output, weight }
}
