import { accountRoutes } from './account-routes/account-routes.ts'
import { admission } from './admission.ts'
import { basePathOf } from './base-path.ts'
import { entryRoutes } from './entry-routes.ts'
import type { HandlerOptions } from './handler.ts'
import type { Identity } from './identity.ts'
import type { Limits } from './limits.ts'
import { contractRoutes } from './openapi/contract-routes.ts'
import { reporter } from './report.ts'
import type { Route } from './routes.ts'
import { openTails } from './tail/open-tails.ts'
import { usualTailRules } from './tail/tail-rules.ts'
import { usualPresets } from './usual-presets.ts'

/** Everything that a handler with these options answers, in the order in which it is looked for. */
export function handlerRoutes(options: HandlerOptions, limits: Limits): readonly Route[] {
  const { store, presets = usualPresets, clock = () => new Date() } = options
  const { mayIngest = isOwner, mayManage = isOwner, retention } = options
  const failed = reporter(options.onError)
  const tails = openTails({ ...usualTailRules, ...options.tails })
  const admit = admission(limits.pending)
  const ingest = { allowed: mayIngest, most: limits.batch, bytes: limits.body, admit, clock }
  const routes: readonly Route[] = [
    ...presets.flatMap((preset) =>
      entryRoutes({
        preset,
        store,
        scopeOf: ({ account }) => ({ account, preset }),
        ingest,
        tails,
        failed,
      }),
    ),
    ...accountRoutes({ store, presets, retention, mayManage, bytes: limits.body, clock }),
  ]
  const { publicContract: isPublic = false } = options
  return [...routes, ...contractRoutes({ routes, presets, base: basePathOf(options), isPublic })]
}

/** Named, so that a role that nobody thought of only reads. */
function isOwner({ role }: Identity): boolean {
  return role === 'owner' || role === 'primary-owner'
}
