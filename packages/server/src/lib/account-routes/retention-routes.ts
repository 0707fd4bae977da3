import { instant, isRetentionPolicy, plans, type RetentionPolicy } from '@loggia/core'
import { jsonResponse } from '../answer.ts'
import { jsonBody, meantHere } from '../json-body.ts'
import { Refusal } from '../refusal.ts'
import type { RetentionService } from '../retention/retention-service.ts'
import type { Action, Call } from '../routes.ts'
import { onlyManagers, type AccountRouteParts } from './account-route-parts.ts'

interface RetentionRouteParts extends AccountRouteParts {
  readonly retention: RetentionService
}

/** How long entries are kept, and what happens next. */
export function statusRoute(parts: RetentionRouteParts): Action {
  return ({ identity }) => statusFor(parts, identity)
}

/** What a pass would remove. */
export function previewRoute({ retention }: RetentionRouteParts): Action {
  return async ({ identity, parameters }) => {
    const question = { at: momentIn(parameters), policy: policyIn(parameters) }
    return jsonResponse(await retention.preview(identity.account, question))
  }
}

/** The history. */
export function passesRoute({ retention }: RetentionRouteParts): Action {
  return async ({ identity }) => jsonResponse({ passes: await retention.passes(identity.account) })
}

/** Runs a pass and answers when it is done. */
export function runRoute(parts: RetentionRouteParts): Action {
  return async ({ request, identity }) => {
    onlyManagers(parts, identity)
    meantHere(request)
    return jsonResponse(await parts.retention.run(identity.account))
  }
}

/** Changes the policy; `null` where that is not possible. */
export function changeRoute(parts: RetentionRouteParts): Action | null {
  const { retention, bytes } = parts
  if (!retention.changePolicy) return null
  return async ({ request, signal, identity }) => {
    onlyManagers(parts, identity)
    const { policy } = Object(await jsonBody(request, { bytes, signal })) as {
      readonly policy?: unknown
    }
    if (!isRetentionPolicy(policy)) throw new Refusal('bad-body', `policy ${isOneOfThem}`)
    await retention.changePolicy?.(identity.account, policy)
    return statusFor(parts, identity)
  }
}

async function statusFor(
  { retention, mayManage }: RetentionRouteParts,
  identity: Call['identity'],
): Promise<Response> {
  const status = await retention.status(identity.account)
  return jsonResponse({ ...status, mayManage: mayManage(identity) })
}

const isOneOfThem = `is one of ${[...plans, 'forever'].join(', ')}`

function policyIn(parameters: URLSearchParams): RetentionPolicy | undefined {
  const policy = parameters.get('policy')
  if (policy === null || isRetentionPolicy(policy)) return policy ?? undefined
  throw new Refusal('bad-query', `policy ${isOneOfThem}`)
}

/** Nothing was recorded before 1970, and no window reaches further back than a year. */
function momentIn(parameters: URLSearchParams): Date | undefined {
  const text = parameters.get('at')
  if (text === null) return undefined
  const time = instant(text)
  if (time !== null && time >= 0) return new Date(time)
  throw new Refusal('bad-query', 'at is a moment in ISO 8601, from 1970 on')
}
