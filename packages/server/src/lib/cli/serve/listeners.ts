import type { Socket } from 'node:net'
import { finished } from '../../answer.ts'
import type { Handler } from '../../handler.ts'
import { nodeListener } from '../../node-listener.ts'
import { problemResponse } from '../../problems.ts'
import type { Config } from '../config/config.ts'
import type { Logger } from '../log/logger.ts'
import { front } from './front.ts'
import { listen } from './listen.ts'
import type { Metrics } from './metrics.ts'
import { observed, type Running } from './observed.ts'
import type { OwnRoutes } from './own-routes.ts'
import { passages } from './passage.ts'
import type { Readiness } from './readiness.ts'
import { stopServing, type Stoppable } from './stop-serving.ts'

/** What listens: the API, and the metrics where they have a port of their own. */
export interface Listening extends Stoppable {
  /** Answers the API from now on. */
  readonly serve: (api: Handler) => void
}

interface Told {
  readonly metrics: Metrics
  readonly readiness: Readiness
  readonly log: Logger
}

export async function listeners(config: Config, told: Told): Promise<Listening> {
  const running = new Set<Running>()
  const sockets = new Set<Socket>()
  let api: Handler | null = null
  const { host, port, metricsHost, metricsPort, trustProxy, logAccounts } = config
  const listenerOf = (handler: Handler) =>
    observed(
      nodeListener(handler, {
        trustProxy,
        onError: (err) => told.log.error({ err, id: passages.getStore()?.id }, 'an answer failed'),
      }),
      { ...told, trustProxy, logAccounts, running },
    )
  const main = front({
    own: { ...told, metricsFor: metricsOnMain(config) },
    api: () => api,
    onlyLocal: config.tokens === null && !trustProxy,
  })
  const servers = [await listen({ host, port, names: mainNames, sockets }, listenerOf(main))]
  if (metricsPort !== null) {
    const own = front({
      own: { ...told, metricsFor: metricsOnOwn(config) },
      api: nothing,
      onlyLocal: false,
    })
    const place = { host: metricsHost, port: metricsPort, names: metricsNames, sockets }
    try {
      servers.push(await listen(place, listenerOf(own)))
    } catch (error) {
      // What listens already would keep the program from its end.
      await stopServing({ servers, sockets, running }, 0)
      throw error
    }
  }
  return {
    servers,
    sockets,
    running,
    serve(handler) {
      api = handler
    },
  }
}

const mainNames = { host: '--host (HOST)', port: '--port (PORT)' }
const metricsNames = {
  host: '--metrics-host (LOGGIA_METRICS_HOST)',
  port: '--metrics-port (LOGGIA_METRICS_PORT)',
}

type For = OwnRoutes['metricsFor']

/** Where others ask, behind a proxy perhaps, the numbers are not for everybody who gets there. */
function metricsOnMain({ metricsPort, metricsToken, tokens }: Config): For {
  if (metricsPort !== null) return 'nobody'
  if (metricsToken !== null) return { token: metricsToken }
  return tokens === null ? 'everybody' : 'nobody'
}

function metricsOnOwn({ metricsToken }: Config): For {
  return metricsToken === null ? 'everybody' : { token: metricsToken }
}

function nothing(): Handler {
  return async (request) => finished(problemResponse('not-found', 'no such path'), request)
}
