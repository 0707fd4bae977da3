import { isLoggiaError, LoggiaError, policyCutoff, type RetentionPass } from '@loggia/core'
import { v7 } from 'uuid'
import type { EndedPass, NewPass } from '../store-pass.ts'
import { due } from './due.ts'
import type { PassParts } from './pass-parts.ts'
import { policyIn } from './policies.ts'
import { leaseOf, removeDue } from './remove-due.ts'
import { begunPass, endedPass } from './stored-pass.ts'

/**
 * One pass over an account: it finds the policy, counts what is due, and removes it in batches.
 *
 * It may be killed anywhere: every batch is one step of the store, so the next pass goes on where it stopped.
 *
 * @throws LoggiaError `pass-running` when another pass is running or has taken over
 */
export async function runPass(
  parts: PassParts,
  account: string,
  stop?: AbortSignal,
): Promise<RetentionPass> {
  const { store } = parts
  const pass = await newPass(parts, account)
  try {
    const isBegun = await store.beginPass(account, pass)
    if (!isBegun) throw new LoggiaError('pass-running')
    const { collections, isThrough } = await removeDue(parts, account, pass, stop)
    const end = endOf(parts, pass, isThrough ? 'done' : 'interrupted')
    await store.endPass(account, end)
    const ended = { ...endedPass(begunPass(pass), end), collections }
    parts.passed(ended, { account })
    return ended
  } catch (error) {
    // Also where nobody knows whether it began: to a pass that is not running an end does nothing.
    if (!isLoggiaError(error, 'pass-running')) {
      const end = endOf(parts, pass, 'failed')
      await store.endPass(account, end).catch((failure) => parts.failed(failure, { account }))
    }
    throw error
  }
}

async function newPass(parts: PassParts, account: string): Promise<NewPass> {
  const policy = await policyIn(parts.policies, account)
  const startedAt = parts.clock()
  const cutoff = policyCutoff(policy, startedAt)
  const found = await due(parts, account, cutoff)
  return {
    ...leaseOf(parts, v7()),
    policy,
    cutoff: cutoff?.toISOString() ?? null,
    startedAt,
    collections: found.map(({ collection, count }) => ({ collection, counted: count, deleted: 0 })),
  }
}

function endOf(
  { clock, nextPass }: PassParts,
  { id, startedAt }: NewPass,
  state: EndedPass['state'],
): EndedPass {
  const finishedAt = clock()
  const duration = finishedAt.getTime() - startedAt.getTime()
  return { id, state, finishedAt, duration, nextPass: nextPass()?.toISOString() ?? null }
}
