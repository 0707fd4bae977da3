import { keys } from '../keys.ts'
import type { Random, Weighted } from '../random.ts'
import { filled } from '../template.ts'

/** What the sample product makes images and videos with. */
interface Model extends Weighted {
  readonly name: string
  /** Credits for one result. */
  readonly price: number
}

const models: readonly Model[] = [
  { name: 'bfl/flux-schnell', price: 0.004, weight: 9 },
  { name: 'bfl/flux-pro', price: 0.055, weight: 12 },
  { name: 'bytedance/seedance-1-pro', price: 0.62, weight: 5 },
  { name: 'google/veo-3-fast', price: 1.2, weight: 2 },
  { name: 'kuaishou/kling-2-1', price: 0.45, weight: 2 },
]

export function model(random: Random): { readonly model: string } {
  return { model: random.weighted(models).name }
}

/** The credits for some results of a model. */
export function cost(random: Random): { readonly amount: number; readonly model: string } {
  const { name, price } = random.weighted(models)
  // Cut, because credits have no tenth decimal place and sums of fractions do.
  return { amount: Number((price * random.pick([1, 1, 1, 2, 3, 4])).toFixed(4)), model: name }
}

export function key(random: Random): { readonly name: string; readonly prefix: string } {
  return keyFacts(random.pick(keys))
}

/** A key as descriptions name it: `bye_AB12C...`. */
export function keyFacts({ name, prefix }: { readonly name: string; readonly prefix: string }): {
  readonly name: string
  readonly prefix: string
} {
  return { name, prefix: `${prefix}...` }
}

export function balance(random: Random): { readonly balance: number; readonly threshold: number } {
  const threshold = random.pick([10, 5, 1])
  return { balance: Number((threshold * (0.8 + 0.19 * random.fraction())).toFixed(2)), threshold }
}

export function alerts(random: Random): {
  readonly enabled: boolean
  readonly thresholds: readonly number[]
} {
  return { enabled: random.chance(0.9), thresholds: random.pick([[10, 5, 1], [20, 5], [50]]) }
}

const items = ['500 credits', 'Priority queue', 'Additional seat', 'Dedicated capacity'] as const
const subjects = [
  'Invoice is ready',
  'New sign-in from Lisbon',
  'Webhook endpoint keeps failing',
  'bfl/flux-pro will be replaced on 1 April',
] as const
const bugs = [
  'Preview stays blank in Firefox',
  'Wrong total in the March invoice',
  'Download ends at 2 GB',
] as const

/** A fact that is one of a list, or a template with blanks. */
export function one<Name extends string>(
  name: Name,
  list: readonly string[],
): (random: Random) => Readonly<Record<Name, string>> {
  // A computed name is any text to the compiler.
  return (random) => ({ [name]: filled(random.pick(list), random) }) as Record<Name, string>
}

type Facts<Name extends string> = (random: Random) => Readonly<Record<Name, string>>

export const item: Facts<'item'> = one('item', items)
export const order: Facts<'order'> = one('order', ['ord_{id}'])
export const plan: Facts<'plan'> = one('plan', ['Pro', 'Scale'])
export const role: Facts<'role'> = one('role', ['member', 'member', 'owner'])
export const subject: Facts<'subject'> = one('subject', subjects)
export const bug: Facts<'subject'> = one('subject', bugs)
export const method: Facts<'method'> = one('method', ['Google', 'GitHub', 'a link by e-mail'])
export const source: Facts<'source'> = one('source', ['banner', 'banner', 'settings'])
export const email: Facts<'email'> = one('email', ['noor@example.com', 'sam@agency.example'])
export const domain: Facts<'domain'> = one('domain', ['api.example.com', 'media.example.com'])
export const delivered: Facts<'event'> = one('event', [
  'generation.completed',
  'generation.completed',
  'generation.failed',
  'credit.low',
])
