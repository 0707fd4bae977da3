import { useEffect, useMemo } from 'react'
import type { Horizon } from './horizon-context.ts'
import { horizonOf } from './horizon.tsx'
import type { Retention } from '../retention/use-retention.ts'

/** The horizon of an account, for a provider of `HorizonContext`. The same object until the policy changes. */
export function useHorizon({ retention, clockOffset }: Retention): Horizon | null {
  const policy = retention?.policy ?? null
  const horizon = useMemo(() => (policy === null ? null : horizonOf(policy)), [policy])
  useEffect(() => {
    horizon?.adjust(clockOffset)
  }, [horizon, clockOffset])
  return horizon
}
