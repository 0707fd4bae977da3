import {
  instant,
  stepLengths,
  type Period,
  type Preset,
  type Usage,
  type UsageStep,
} from '@loggia/core'
import { jsonResponse } from '../answer.ts'
import { Refusal } from '../refusal.ts'
import type { Action } from '../routes.ts'
import type { AccountRouteParts } from './account-route-parts.ts'
import { usageOf } from './usage-of.ts'

/** The statistics of one kind of entry, hour by hour or day by day. */
export function usageRoute({ store, presets }: AccountRouteParts): Action {
  return async ({ parameters, identity: { account } }) => {
    const preset = presetIn(parameters, presets)
    const by = fieldIn(parameters, preset)
    const step = stepIn(parameters)
    const period = widened(periodIn(parameters), step)
    const hours = await store.usage({ account, preset }, { by, period })
    return jsonResponse(ofBearableSize(usageOf(hours, { by, step })))
  }
}

/** Years of hours, or thousands of keys, are more than a browser should read and a chart can show. */
function ofBearableSize(usage: Usage): Usage {
  const counts = usage.buckets.reduce((sum, bucket) => sum + bucket.counts.length, 0)
  if (counts <= mostCounts) return usage
  throw new Refusal('bad-query', `more than ${mostCounts} counts; ask for a shorter period or days`)
}

const mostCounts = 100_000

function presetIn(parameters: URLSearchParams, presets: readonly Preset<never>[]): Preset<never> {
  const asked = parameters.get('collection')
  const preset = presets.find(({ name }) => name === asked)
  if (preset) return preset
  throw new Refusal(
    'bad-query',
    `collection is one of ${presets.map(({ name }) => name).join(', ')}`,
  )
}

function fieldIn(parameters: URLSearchParams, preset: Preset<never>): string {
  const by = parameters.get('by') ?? ''
  const counted = preset.fields.filter((field) => field.counted).map(({ name }) => name)
  if (by === '' || counted.includes(by)) return by
  throw new Refusal('bad-query', `by is empty or one of ${counted.join(', ')}`)
}

function stepIn(parameters: URLSearchParams): UsageStep {
  const step = parameters.get('step') ?? 'hour'
  if (step === 'hour' || step === 'day') return step
  throw new Refusal('bad-query', 'step is hour or day')
}

function periodIn(parameters: URLSearchParams): Period {
  const [from, to] = ['from', 'to'].map((name) => {
    const text = parameters.get(name)
    if (text === null || instant(text) !== null) return text
    throw new Refusal('bad-query', `${name} is a moment in ISO 8601`)
  })
  return { from: from ?? null, to: to ?? null }
}

/** The least period of whole steps that has all of this one. */
function widened({ from, to }: Period, step: UsageStep): Period {
  const length = stepLengths[step]
  return {
    from: moment(from, (time) => Math.floor(time / length) * length),
    to: moment(to, (time) => Math.ceil(time / length) * length),
  }
}

/** Open, too, where it leaves the years that can be written. */
function moment(text: string | null, moved: (time: number) => number): string | null {
  const time = instant(text)
  const there = time === null ? null : instant(new Date(moved(time)))
  return there === null ? null : new Date(there).toISOString()
}
