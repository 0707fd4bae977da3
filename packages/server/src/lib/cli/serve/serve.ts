import type { Server } from 'node:http'
import { setTimeout as after } from 'node:timers/promises'
import type { OpenedStore } from '../../open/open-store.ts'
import type { Config } from '../config/config.ts'
import { exitCodes, type ExitCode } from '../exit-codes.ts'
import { Failure } from '../failure.ts'
import type { Logger } from '../log/logger.ts'
import { openedStore } from '../opened.ts'
import { policiesOf } from '../plans.ts'
import { ownVersion } from '../version.ts'
import { apiOf } from './api.ts'
import { endServing } from './end-serving.ts'
import { isLoopback, urlOf } from './listen.ts'
import { listeners } from './listeners.ts'
import { createMetrics } from './metrics.ts'
import { readinessOf } from './readiness.ts'
import { toldToEnd } from './signals.ts'
import { stopServing, type Stoppable } from './stop-serving.ts'
import { storeKind } from './store-kind.ts'
import { tokensOf } from './tokens.ts'

/**
 * Serves the API until the program is told to end. The port answers before the store is open, so that whoever asks
 * whether it is ready hears that it is not yet.
 *
 * @throws Failure when it cannot begin
 */
export async function serve(config: Config, log: Logger): Promise<ExitCode> {
  checkAccess(config)
  endOnFaults(log)
  const ended = toldToEnd()
  const access = {
    authenticate: config.tokens === null ? undefined : await tokensOf(config.tokens),
    policies: await policiesOf(config),
  }
  const metrics = createMetrics({ version: ownVersion(), store: storeKind(config) })
  const readiness = readinessOf(log, metrics)
  const listening = await listeners(config, { metrics, readiness, log })
  const store = await openedOrClosed(config, log, listening)
  const closing = new AbortController()
  const api = apiOf(config, {
    ...access,
    store: store.store,
    metrics,
    log,
    closing: closing.signal,
  })
  listening.serve(api.handler)
  readiness.opened(store.store)
  tellReady(log, listening.servers, store, config)
  const stopPasses = api.startRetention()
  const signal = await ended
  const { shutdownDelay, shutdownTimeout } = config
  log.info({ signal, running: listening.running.size }, 'ending')
  readiness.stopping()
  await after(shutdownDelay * 1000)
  closing.abort()
  const code = await endServing(
    {
      stopServing: () => stopServing(listening, shutdownTimeout * 1000),
      stopPasses,
      closeStore: store.close,
    },
    log,
    { work: shutdownTimeout * 1000 + beyond, store: beyond },
  )
  log.info('ended')
  // Whatever hangs would keep the process alive.
  if (code !== exitCodes.done) process.exit(code)
  return code
}

/** Milliseconds beyond `--shutdown-timeout` for what no time limit of our own ends: a database that hangs. */
const beyond = 3000

function checkAccess({ host, tokens, metricsHost, metricsPort, metricsToken }: Config): void {
  if (tokens === null && !isLoopback(host)) {
    throw new Failure(
      exitCodes.usage,
      `--host (HOST) is "${host}", which others can reach, but nobody would be asked who they are. Give --tokens (LOGGIA_TOKENS), or listen on 127.0.0.1 only.`,
    )
  }
  if (metricsPort !== null && metricsToken === null && !isLoopback(metricsHost)) {
    throw new Failure(
      exitCodes.usage,
      `--metrics-host (LOGGIA_METRICS_HOST) is "${metricsHost}", which others can reach. Give --metrics-token (LOGGIA_METRICS_TOKEN), or listen on 127.0.0.1 only.`,
    )
  }
}

async function openedOrClosed(
  config: Config,
  log: Logger,
  listening: Stoppable,
): Promise<OpenedStore> {
  try {
    return await openedStore(config, (err) => log.warn({ err }, 'a connection to the store broke'))
  } catch (error) {
    await stopServing(listening, 0)
    throw error
  }
}

function tellReady(
  log: Logger,
  [first, second]: readonly Server[],
  { describe }: OpenedStore,
  config: Config,
): void {
  const unread =
    config.metricsPort === null && config.tokens !== null && config.metricsToken === null
  log.info(
    {
      ...(first ? { url: urlOf(first) } : {}),
      ...(second ? { metrics: `${urlOf(second)}/metrics` } : {}),
      ...(unread ? { metrics: 'off: give --metrics-port or --metrics-token' } : {}),
      store: describe,
      tokens: config.tokens !== null,
      pid: process.pid,
    },
    'ready',
  )
}

/** What nobody expected leaves the process in a state that nobody knows; a supervisor starts it anew. */
function endOnFaults(log: Logger): void {
  for (const event of ['uncaughtException', 'unhandledRejection'] as const) {
    process.on(event, (err: unknown) => {
      log.fatal({ err, event }, 'a fault that nobody expected ends the program')
      process.exit(exitCodes.failed)
    })
  }
}
