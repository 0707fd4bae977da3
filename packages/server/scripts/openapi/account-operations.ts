import type { Preset } from '@loggia/core'
import type { Operation } from './operation.ts'
import { expected, pathId, previewQuestion, usageQuestion } from './parameters.ts'

/** What can be asked about an account as a whole. */
export function accountOperations(presets: readonly Preset<never>[]): readonly Operation[] {
  const key = pathId('The first characters of the key.', 'bye_AB12C')
  return [
    {
      ...{ method: 'GET', path: '/v1/usage', id: 'usage', tag: 'usage' },
      summary: 'Statistics, which stay when entries go',
      parameters: usageQuestion(presets),
      answer: json('Usage'),
      problems: ['bad-query'],
    },
    {
      ...{ method: 'GET', path: '/v1/keys', id: 'keys', tag: 'keys' },
      summary: 'What is recorded of each key',
      answer: json('Keys'),
      problems: [],
    },
    {
      ...{ method: 'GET', path: '/v1/keys/{id}', id: 'keys.one', tag: 'keys' },
      summary: 'What is recorded of one key',
      parameters: [key],
      answer: json('KeyUsage'),
      problems: ['not-found'],
    },
    {
      ...{ method: 'DELETE', path: '/v1/keys/{id}', id: 'keys.remove', tag: 'keys' },
      summary: 'Removes all entries of a key',
      parameters: [key, expected],
      answer: json('KeyRemoval'),
      problems: ['not-found', 'bad-query', 'count-changed'],
    },
    ...retentionOperations,
    ...contractOperations,
  ]
}

const retentionOperations: readonly Operation[] = [
  {
    ...{ method: 'GET', path: '/v1/retention', id: 'retention', tag: 'retention' },
    summary: 'How long entries are kept, and what happens next',
    answer: json('RetentionStatus'),
    problems: [],
  },
  {
    ...{ method: 'POST', path: '/v1/retention', id: 'retention.run', tag: 'retention' },
    summary: 'Runs a pass and answers when it is done',
    answer: json('RetentionPass'),
    problems: ['pass-running', 'unsupported-media-type'],
  },
  {
    ...{ method: 'PUT', path: '/v1/retention', id: 'retention.change', tag: 'retention' },
    summary: 'Changes how long entries are kept',
    body: { 'application/json': { schema: 'PolicyChange', example: { policy: 'pro' } } },
    answer: json('RetentionStatus'),
    problems: ['bad-body', 'too-large', 'unsupported-media-type'],
  },
  {
    ...{ method: 'GET', path: '/v1/retention/preview', id: 'retention.preview', tag: 'retention' },
    summary: 'What a pass would remove',
    parameters: previewQuestion,
    answer: json('RetentionPreview'),
    problems: ['bad-query'],
  },
  {
    ...{ method: 'GET', path: '/v1/retention/passes', id: 'retention.passes', tag: 'retention' },
    summary: 'The latest passes, newest first',
    answer: json('RetentionPasses'),
    problems: [],
  },
]

const contractOperations: readonly Operation[] = [
  {
    ...{ method: 'GET', path: '/v1/openapi.json', id: 'contract', tag: 'contract' },
    summary: 'This document, as far as it is served here',
    answer: { 'application/json': { schema: 'Contract' } },
    problems: [],
  },
  {
    ...{ method: 'GET', path: '/v1/docs', id: 'contract.page', tag: 'contract' },
    summary: 'The same, as a page for people',
    answer: { 'text/html': { text: 'A page without scripts.' } },
    problems: [],
  },
]

function json(schema: string): Operation['answer'] {
  return { 'application/json': { schema } }
}
