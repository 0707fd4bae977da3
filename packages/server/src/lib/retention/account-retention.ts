import { exportFrequency, policyCutoff, type RetentionPreview } from '@loggia/core'
import { due } from './due.ts'
import type { PassParts } from './pass-parts.ts'
import { policyIn } from './policies.ts'
import type { AccountRetention, PreviewQuestion } from './retention-service.ts'

/** How long the entries of an account are kept, and what happens next. */
export async function statusOf(
  { store, policies, clock, nextPass }: PassParts,
  account: string,
): Promise<AccountRetention> {
  const policy = await policyIn(policies, account)
  const [lastPass = null] = await store.passes(account, 1)
  const now = clock()
  return {
    policy,
    now: now.toISOString(),
    cutoff: policyCutoff(policy, now)?.toISOString() ?? null,
    nextPass: nextPass()?.toISOString() ?? null,
    lastPass,
    exportEvery: exportFrequency(policy),
    policyChangeable: policies.change !== undefined,
  }
}

/** What a pass would remove. It counts as a pass does. */
export async function previewOf(
  parts: Omit<PassParts, 'nextPass'>,
  account: string,
  question: PreviewQuestion,
): Promise<RetentionPreview> {
  const policy = question.policy ?? (await policyIn(parts.policies, account))
  const at = question.at ?? parts.clock()
  const cutoff = policyCutoff(policy, at)
  return {
    policy,
    at: at.toISOString(),
    cutoff: cutoff?.toISOString() ?? null,
    collections: await due(parts, account, cutoff),
  }
}
