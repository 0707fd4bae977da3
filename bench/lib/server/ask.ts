import { createHandler, type Handler, type Store } from '@loggia/server'
import type { Question } from './questions.ts'
import { timingOf, type Timing } from './timing.ts'

/** What a question took, and what came of it. */
export interface Asked extends Timing {
  readonly name: string
  /** What is said of the answer: how many rows, how far it looked. */
  readonly answer: string
}

/** The handler of one account. */
export function handlerOf(store: Store, account: string): Handler {
  return createHandler({ store, authenticate: () => ({ account, role: 'primary-owner' }) })
}

/** Asks again and again, one question at a time. */
export async function asked(
  handler: Handler,
  { name, path }: Question,
  times: number,
): Promise<Asked> {
  const taken: number[] = []
  let answer = ''
  for (let at = -2; at < times; at++) {
    const begun = performance.now()
    const response = await handler(new Request(`http://bench.test${path}`))
    const body = await response.text()
    if (at >= 0) taken.push(performance.now() - begun)
    if (!response.ok) throw new Error(`${name}: ${response.status} ${body}`)
    answer = told(body)
  }
  return { name, answer, ...timingOf(taken) }
}

function told(body: string): string {
  // The answers of our own handler.
  const answer = JSON.parse(body) as {
    readonly entries?: readonly unknown[]
    readonly buckets?: readonly unknown[]
    readonly facets?: readonly { readonly scannedThrough?: string }[]
    readonly total?: { readonly relation: string; readonly count?: number }
    readonly relation?: string
    readonly count?: number
    readonly scannedThrough?: string
  }
  const { entries, buckets, facets, scannedThrough = facets?.find(isCut)?.scannedThrough } = answer
  const total = answer.total ?? (answer.relation ? answer : null)
  return [
    entries && `${entries.length} rows`,
    buckets && `${buckets.length} buckets`,
    total && `${total.relation} ${total.count?.toLocaleString('en') ?? ''}`.trim(),
    scannedThrough && `back to ${scannedThrough.slice(0, 16)}`,
  ]
    .filter(Boolean)
    .join(', ')
}

function isCut({ scannedThrough }: { readonly scannedThrough?: string }): boolean {
  return scannedThrough !== undefined
}
