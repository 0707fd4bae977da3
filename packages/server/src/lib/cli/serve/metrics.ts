import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client'

/** Everything that is counted. No label is a path, an account or an id: what others send never becomes a series. */
export interface Metrics {
  readonly registry: Registry
  readonly requests: Counter<'route' | 'method' | 'status'>
  readonly durations: Histogram<'route' | 'method'>
  readonly entries: Counter<'outcome'>
  readonly pendingBatches: Gauge
  readonly openTails: Gauge
  readonly runningExports: Gauge
  readonly exports: Counter<'outcome'>
  readonly passes: Counter<'state'>
  readonly removed: Counter
  readonly retentionFailures: Counter
  readonly storeErrors: Counter<'code'>
  readonly ready: Gauge
}

export interface BuildFacts {
  readonly version: string
  /** `memory`, `pglite`, `postgres`, `clickhouse`, `chdb`. */
  readonly store: string
}

export function createMetrics({ version, store }: BuildFacts): Metrics {
  const registry = new Registry()
  const registers = [registry]
  collectDefaultMetrics({ register: registry })
  const counter = <L extends string = never>(name: string, help: string, labelNames: L[] = []) =>
    new Counter<L>({ name: `loggia_${name}`, help, labelNames, registers })
  const gauge = (name: string, help: string) =>
    new Gauge({ name: `loggia_${name}`, help, registers })
  new Gauge({
    name: 'loggia_build_info',
    help: 'Always 1; what runs, in its labels',
    labelNames: ['version', 'node', 'store'],
    registers,
  }).set({ version, node: process.version, store }, 1)
  return {
    registry,
    requests: counter('http_requests_total', 'Requests that are over', [
      'route',
      'method',
      'status',
    ]),
    durations: new Histogram({
      name: 'loggia_http_request_duration_seconds',
      help: 'From the request to the end of its answer; tails left out',
      labelNames: ['route', 'method'],
      buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60],
      registers,
    }),
    entries: counter('entries_total', 'Entries that were sent in', ['outcome']),
    pendingBatches: gauge('pending_batches', 'Batches that are being recorded or wait for it'),
    openTails: gauge('open_tails', 'Tails that are being followed'),
    runningExports: gauge('running_exports', 'Exports that are being sent'),
    exports: counter('exports_total', 'Exports that are over', ['outcome']),
    passes: counter('retention_passes_total', 'Retention passes that are over', ['state']),
    removed: counter('retention_removed_entries_total', 'Entries that retention has removed'),
    retentionFailures: counter('retention_failures_total', 'Retention passes that failed'),
    storeErrors: counter('store_errors_total', 'Calls of the store that failed', ['code']),
    ready: gauge('ready', '1 while requests are answered'),
  }
}
