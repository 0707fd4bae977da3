import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { isRetentionPolicy, plans, type RetentionPolicy } from '@loggia/core'
import { storePlaceIn, type StorePlace } from '@loggia/server/open'
import { Failure } from './say.ts'

/** What the program was asked for. */
export interface Options {
  readonly help: boolean
  /** Files to import, in order. */
  readonly files: readonly string[]
  /** Whether sample entries are shown. */
  readonly samples: boolean
  readonly port: number
  /** The interface to listen on; `null` for this machine alone. */
  readonly host: string | null
  /** How long entries are kept, until somebody changes it in the page. */
  readonly plan: RetentionPolicy
  /** Where entries are kept. */
  readonly place: StorePlace
}

export const usage = `Serves the Loggia dashboard: request logs, activity and retention, over the real handler.

  npm start                             with sample entries
  npm start -- --import access.log      with what is in a file instead

  --import FILE   an access log of Apache or nginx (combined or common format), events of AWS CloudTrail,
                  webhooks of GitHub ({"event":...,"payload":...} a line) or its audit log as JSON;
                  access logs in JSON, or exports of Loggia itself (CSV, JSON, NDJSON); plain or gzipped, told
                  apart by what is in them; more files may follow. The same command again shows the same:
                  nothing is recorded twice
  --samples       sample entries beside what is imported
  --plan PLAN     how long entries are kept: free (1 day), starter (7 days), pro (30), scale (180),
                  enterprise (365) or forever; without it, starter for samples alone, and forever when
                  files are imported, since old entries would be gone at the first pass
  --folder DIR    the folder that entries are kept in (embedded Postgres); without it, LOGGIA_FOLDER or
                  examples/dashboard/data. Delete the folder to begin anew
  --memory        keep nothing: entries are gone when the program ends
  --help          this text

  PORT=4173       the port to listen on
  HOST=0.0.0.0    the interface to listen on; without it, only this machine can reach the dashboard
  DATABASE_URL=postgres://user:password@host/database    keep entries in a Postgres server instead
  CLICKHOUSE_URL=http://user:password@host:8123/database  keep them in ClickHouse; chdb:DIR for one within the program

Entries that have had their time are removed once an hour.`

/** @throws Failure when something was asked for that there is not */
export function options(
  args: readonly string[],
  env: Readonly<Record<string, string | undefined>>,
): Options {
  const { help = false, import: files = [], samples, plan, folder, memory } = parsed(args)
  return {
    help,
    files,
    samples: samples ?? files.length === 0,
    port: portOf(env['PORT'] || '4173'),
    host: env['HOST'] || null,
    plan: planOf(plan ?? (files.length === 0 ? 'starter' : 'forever')),
    place: placeOf(storePlaceIn(env), folder, memory),
  }
}

interface Parsed {
  readonly help?: boolean | undefined
  readonly import?: readonly string[] | undefined
  readonly samples?: boolean | undefined
  readonly plan?: string | undefined
  readonly folder?: string | undefined
  readonly memory?: boolean | undefined
}

function parsed(args: readonly string[]): Parsed {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        help: { type: 'boolean', short: 'h' },
        import: { type: 'string', multiple: true },
        samples: { type: 'boolean' },
        plan: { type: 'string' },
        folder: { type: 'string' },
        memory: { type: 'boolean' },
      },
    })
    if (positionals.length === 0) return values
    if (values.import) return { ...values, import: [...values.import, ...positionals] }
    throw new Error(`"${positionals[0]}" is no option. To import a file, write --import before it.`)
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    throw new Failure(`${reason}\n\n${usage}`)
  }
}

/** Memory before a folder before a server: what was typed wins over what the environment says. */
function placeOf(
  { folder, ...server }: StorePlace,
  typed: string | undefined,
  memory: boolean | undefined,
): StorePlace {
  if (memory) return { memory }
  if (typed !== undefined) return { folder: typed }
  return { ...server, folder: folder ?? usualFolder }
}

/** Beside the program, wherever it is started from. */
const usualFolder = resolve(import.meta.dirname, '../../data')

function planOf(text: string): RetentionPolicy {
  if (isRetentionPolicy(text)) return text
  const all = [...plans, 'forever'].join(', ')
  throw new Failure(`--plan is "${text}", which is no plan. Give one of ${all}.`)
}

function portOf(text: string): number {
  const port = Number(text)
  if (/^\d+$/.test(text) && port <= 65_535) return port
  throw new Failure(`PORT is "${text}", which is no port. Give a number from 1 to 65535.`)
}
