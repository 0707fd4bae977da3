import type { Weighted } from './random.ts'

/** A key of the sample account. */
export interface SampleKey extends Weighted {
  readonly name: string
  readonly prefix: string
  readonly state: string
  /** Its servers and people, by their place in `clients`: from, up to but not including. */
  readonly clients: readonly [number, number]
  /** The parts of the period (0 to 1) between which it was good; beyond them it hardly appears. */
  readonly from: number
  readonly until: number
  /** The paths it asks for; all when left out. */
  readonly only?: RegExp
}

export const mobileApp: SampleKey = key('mobile-app-v1', 'bye_Q7HD2', 'rotated', 16, [18, 28], {
  until: 0.42,
})
export const batchRender: SampleKey = key('batch-render', 'bye_MW83K', 'active', 9, [28, 31])
export const partner: SampleKey = key('partner-acme', 'bye_T5RP9', 'active', 5, [31, 35])
export const production: SampleKey = key('production-api', 'bye_AB12C', 'active', 34, [0, 12])
export const localDev: SampleKey = key('local-dev', 'bye_0ZL4E', 'active', 2, [52, 55])

/** All keys, in every state, with one word that is none of the known ones. */
export const keys: readonly SampleKey[] = [
  production,
  key('production-eu', 'bye_EU70F', 'active', 15, [12, 18]),
  mobileApp,
  key('mobile-app-v2', 'bye_R2VX6', 'active', 17, [18, 28], { from: 0.42 }),
  key('staging-key', 'bye_XY98Z', 'active', 8, [35, 39]),
  batchRender,
  partner,
  key('webhook-worker', 'bye_H3NN1', 'active', 6, [39, 42], {
    only: /webhooks|generations|assets/,
  }),
  key('analytics-export', 'bye_6KPD8', 'active', 3, [42, 44], {
    only: /usage|balance|generations$/,
  }),
  key('ci-tests', 'bye_CI5T2', 'active', 3, [44, 48]),
  localDev,
  key('trial-key', 'bye_TR1AL', 'expired', 4, [48, 50], { until: 0.6 }),
  key('zapier-import', 'bye_ZP44Q', 'inactive', 4, [50, 52], { until: 0.3 }),
  key('contractor-temp', 'bye_9CTJB', 'revoked', 3, [55, 57], { until: 0.75 }),
]

/** Whether a key was good at that part of the period. */
export function isGood({ from, until }: SampleKey, at: number): boolean {
  return at >= from && at < until
}

function key(
  name: string,
  prefix: string,
  state: string,
  weight: number,
  clients: readonly [number, number],
  limits: Partial<Pick<SampleKey, 'from' | 'until' | 'only'>> = {},
): SampleKey {
  return { name, prefix, state, weight, clients, from: 0, until: 1.01, ...limits }
}
