import { firstQuery, llmLogs, matching, type LlmLogEntry } from '@loggia/core'
import { describe, expect, test } from 'vitest'
import { referenceLlmLogs, sampleLlmLogs } from '../../samples.ts'

const now = new Date('2026-03-06T15:00:00.000Z')
const entries = sampleLlmLogs({ count: 4000, now, seed: 7 })
const succeeded = entries.filter(({ status_code }) => status_code === 200)

function numbers(name: 'cost_usd' | 'latency_ms' | 'total_tokens'): readonly number[] {
  return entries.map((entry) => entry[name]).filter((value) => value !== null)
}

/** How many entries have some text in what was sent or answered. */
function holding(pattern: RegExp): number {
  return entries.filter(({ request, response }) =>
    pattern.test(JSON.stringify([request, response])),
  ).length
}

function answered(entry: LlmLogEntry): string {
  return typeof entry.response === 'string' ? entry.response : ''
}

describe('samples of AI gateway logs', () => {
  test('are the same for the same seed, and others for another', () => {
    const seeded = (seed: number) => sampleLlmLogs({ count: 300, now, seed })
    expect(seeded(3)).toEqual(seeded(3))
    expect(seeded(3)).not.toEqual(seeded(4))
  })

  test.each([0, 1, 2, 199, 200, 201])('are as many as asked for: %i', (count) => {
    expect(sampleLlmLogs({ count, now })).toHaveLength(count)
  })

  test('come in the order in which a table shows them first', () => {
    expect(matching(entries, firstQuery(llmLogs), llmLogs.fields)).toEqual(entries)
  })

  test('lie within their days, before now, each with an id of its own', () => {
    const times = sampleLlmLogs({ count: 1000, now, days: 30 }).map(({ timestamp }) =>
      Date.parse(timestamp),
    )
    expect(Math.max(...times)).toBeLessThan(now.getTime())
    expect(Math.min(...times)).toBeGreaterThanOrEqual(now.getTime() - 30 * 86_400_000)
    expect(new Set(entries.map(({ id }) => id)).size).toBe(entries.length)
  })

  test('come from people in the playground and from virtual keys, never from both', () => {
    for (const { source, user_name, virtual_key_name } of entries) {
      expect(user_name === null).toBe(source === 'virtual_key')
      expect(virtual_key_name === null).toBe(source === 'playground')
    }
    expect(new Set(entries.map(({ user_name }) => user_name)).size).toBeGreaterThan(4)
    expect(new Set(entries.map(({ endpoint }) => endpoint)).size).toBeGreaterThan(4)
  })

  test('use nothing and say why where they failed', () => {
    for (const entry of entries.filter(({ status_code }) => status_code !== 200)) {
      expect(entry).toMatchObject({ total_tokens: null, cost_usd: null, response: null })
      expect(entry.error).toMatch(/\w/)
    }
    for (const { error } of succeeded) expect(error).toBeNull()
  })

  test('have as many tokens as prompt and completion together', () => {
    for (const { prompt_tokens, completion_tokens, total_tokens } of entries) {
      if (total_tokens !== null) {
        expect((prompt_tokens ?? 0) + (completion_tokens ?? 0)).toBe(total_tokens)
      }
    }
  })

  test('cost nothing, a millionth of a dollar, or some dollars', () => {
    const costs = numbers('cost_usd')
    expect(Math.min(...costs)).toBe(0)
    expect(Math.min(...costs.filter((cost) => cost > 0))).toBe(0.000001)
    expect(Math.max(...costs)).toBeGreaterThan(2)
    for (const cost of costs) expect(Number(cost.toFixed(6))).toBe(cost)
  })

  test('hold conversations, tool calls, embeddings and images', () => {
    expect(holding(/"role":"system".*"role":"user"/)).toBeGreaterThan(1000)
    expect(holding(/"tool_calls".*"role":"tool"/)).toBeGreaterThan(20)
    expect(holding(/"embedding"/)).toBeGreaterThan(200)
    expect(holding(/"size":"1024x1024"/)).toBeGreaterThan(50)
    expect(holding(/"content":\[\{"type":"text"/)).toBeGreaterThan(50)
  })

  test('hold very long texts and empty ones, other scripts and markup', () => {
    const lengths = succeeded.map((entry) => answered(entry).length)
    expect(Math.max(...lengths)).toBeGreaterThan(300_000)
    expect(succeeded.filter(({ response }) => response === '')).not.toHaveLength(0)
    expect(holding(/[א-ת]/)).toBeGreaterThan(0)
    expect(holding(/<script>/)).toBeGreaterThan(0)
  })

  test('hold large ones a few times only, so that many samples stay light', () => {
    const large = entries.filter((entry) => JSON.stringify(entry).length > 20_000)
    expect(large.length).toBeGreaterThan(2)
    expect(large.length).toBeLessThan(10)
  })

  test('tell of guardrails, limits and providers that fail', () => {
    const errors = entries.map(({ error }) => error ?? '')
    for (const words of [
      'Blocked by guardrail',
      'Rate limit reached',
      'Overloaded',
      '60 seconds',
    ]) {
      expect(errors.filter((error) => error.includes(words)).length).toBeGreaterThan(10)
    }
  })

  test('carry metadata of every shape, and none', () => {
    const shapes = new Set(entries.map(({ metadata }) => JSON.stringify(metadata)))
    for (const shape of ['null', '{}', '{"department":"engineering"}']) {
      expect(shapes).toContain(shape)
    }
    expect([...shapes].some((shape) => shape.startsWith('['))).toBe(true)
    expect([...shapes].some((shape) => /\{[^{]*\{/.test(shape))).toBe(true)
  })
})

test('the reference entries come in order, and name what the description names', () => {
  expect(matching(referenceLlmLogs, firstQuery(llmLogs), llmLogs.fields)).toEqual(referenceLlmLogs)
  expect(referenceLlmLogs.map(({ metadata }) => metadata)).toContainEqual({
    department: 'engineering',
  })
  expect(new Set(referenceLlmLogs.map(({ source }) => source)).size).toBe(2)
})
