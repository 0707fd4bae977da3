import { plans, type RetentionPolicy } from '@loggia/core'
import { nullable } from 'valibot'
import type { ServeConfig } from './config.ts'
import { fileOrJson, oneOf, text, wholeNumber, yesOrNo } from './schemas.ts'
import type { Setting } from './setting.ts'

type Settings<K extends keyof ServeConfig> = { readonly [N in K]: Setting<ServeConfig[N]> }

const port = wholeNumber(0, 65_535)
const policies: readonly RetentionPolicy[] = [...plans, 'forever']

/** How long entries are kept. */
export const planSettings: Settings<'plan' | 'plans'> = {
  plan: {
    flag: '--plan <plan>',
    variable: 'LOGGIA_PLAN',
    about:
      'how long entries are kept: free (1 day), starter (7), pro (30), scale (180), enterprise (365) or forever',
    schema: oneOf(policies),
    otherwise: 'forever',
  },
  plans: {
    flag: '--plans <file>',
    variable: 'LOGGIA_PLANS',
    about:
      'a JSON file of accounts with a plan of their own: {"acme":"pro"}; read anew for each pass',
    schema: nullable(fileOrJson),
    otherwise: null,
  },
}

/** Who may ask, and from where. */
export const accessSettings: Settings<
  'host' | 'port' | 'tokens' | 'trustProxy' | 'metricsPort' | 'metricsHost' | 'metricsToken'
> = {
  host: {
    flag: '--host <address>',
    variable: 'HOST',
    about: 'the address to listen on; any but this machine alone needs --tokens',
    schema: text,
    otherwise: '127.0.0.1',
  },
  port: {
    flag: '--port <number>',
    variable: 'PORT',
    about: 'the port to listen on; 0 for any that is free',
    schema: port,
    otherwise: 4180,
  },
  tokens: {
    flag: '--tokens <file>',
    variable: 'LOGGIA_TOKENS',
    about: 'a JSON file (or JSON) of who may ask: {"TOKEN":{"account":"acme","role":"owner"}}',
    schema: nullable(fileOrJson),
    otherwise: null,
    secret: true,
  },
  trustProxy: {
    flag: '--trust-proxy',
    variable: 'LOGGIA_TRUST_PROXY',
    about: 'believe Forwarded, X-Forwarded-* and X-Request-Id: only behind a proxy that sets them',
    schema: yesOrNo,
    otherwise: false,
  },
  metricsPort: {
    flag: '--metrics-port <number>',
    variable: 'LOGGIA_METRICS_PORT',
    about: 'answer /metrics, /health and /ready on a port of their own; then /metrics only there',
    schema: nullable(port),
    otherwise: null,
  },
  metricsHost: {
    flag: '--metrics-host <address>',
    variable: 'LOGGIA_METRICS_HOST',
    about: 'the address of that port',
    schema: text,
    otherwise: '127.0.0.1',
  },
  metricsToken: {
    flag: '--metrics-token <token>',
    variable: 'LOGGIA_METRICS_TOKEN',
    about:
      'the bearer token of /metrics; with --tokens and without it, /metrics needs a port of its own',
    schema: nullable(text),
    otherwise: null,
    secret: true,
  },
}

/** How it works, and how it ends. */
export const workSettings: Settings<
  | 'maxBatch'
  | 'maxBody'
  | 'maxUrl'
  | 'maxTime'
  | 'maxPending'
  | 'retentionEvery'
  | 'shutdownDelay'
  | 'shutdownTimeout'
  | 'logAccounts'
> = {
  maxBatch: {
    flag: '--max-batch <entries>',
    variable: 'LOGGIA_MAX_BATCH',
    about: 'entries that may be sent at once',
    schema: wholeNumber(1, 100_000),
    otherwise: 1000,
  },
  maxBody: {
    flag: '--max-body <bytes>',
    variable: 'LOGGIA_MAX_BODY',
    about: 'bytes that may be sent at once',
    schema: wholeNumber(1024, 1_073_741_824),
    otherwise: 4_194_304,
  },
  maxUrl: {
    flag: '--max-url <characters>',
    variable: 'LOGGIA_MAX_URL',
    about: 'characters of an address',
    schema: wholeNumber(256, 65_536),
    otherwise: 16_384,
  },
  maxTime: {
    flag: '--max-time <seconds>',
    variable: 'LOGGIA_MAX_TIME',
    about: 'seconds until an answer must have begun; then it is a timeout',
    schema: wholeNumber(1, 3600),
    otherwise: 30,
  },
  maxPending: {
    flag: '--max-pending <batches>',
    variable: 'LOGGIA_MAX_PENDING',
    about: 'batches that are taken in at once; others are told to wait (429)',
    schema: wholeNumber(1, 10_000),
    otherwise: 64,
  },
  retentionEvery: {
    flag: '--retention-every <minutes>',
    variable: 'LOGGIA_RETENTION_EVERY',
    about: 'minutes between two retention passes; 0 for none in this process',
    schema: wholeNumber(0, 10_080),
    otherwise: 60,
  },
  shutdownDelay: {
    flag: '--shutdown-delay <seconds>',
    variable: 'LOGGIA_SHUTDOWN_DELAY',
    about: 'when told to end: seconds in which /ready fails and requests are still taken',
    schema: wholeNumber(0, 600),
    otherwise: 0,
  },
  shutdownTimeout: {
    flag: '--shutdown-timeout <seconds>',
    variable: 'LOGGIA_SHUTDOWN_TIMEOUT',
    about: 'when told to end: seconds that running answers are given',
    schema: wholeNumber(0, 600),
    otherwise: 10,
  },
  logAccounts: {
    flag: '--log-accounts',
    variable: 'LOGGIA_LOG_ACCOUNTS',
    about: 'name the account in the log of requests',
    schema: yesOrNo,
    otherwise: false,
  },
}
