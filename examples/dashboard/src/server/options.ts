import { parseArgs } from 'node:util'
import { Failure } from './say.ts'

/** What the program was asked for. */
export interface Options {
  readonly help: boolean
  /** Access logs to import, in order. */
  readonly files: readonly string[]
  /** Whether sample entries are shown. */
  readonly samples: boolean
  readonly port: number
  /** The interface to listen on; `null` for this machine alone. */
  readonly host: string | null
}

export const usage = `Serves the Loggia dashboard: request logs, over the real handler.

  npm start                             with sample entries
  npm start -- --import access.log      with the requests of an access log instead

  --import FILE   an access log of Apache or nginx (combined or common format, plain or gzipped);
                  may be given several times
  --samples       sample entries beside what is imported
  --help          this text

  PORT=4173       the port to listen on
  HOST=0.0.0.0    the interface to listen on; without it, only this machine can reach the dashboard

Entries are kept in memory: they are gone when the program ends.`

/** @throws Failure when something was asked for that there is not */
export function options(
  args: readonly string[],
  env: Readonly<Record<string, string | undefined>>,
): Options {
  const { help = false, import: files = [], samples } = parsed(args)
  return {
    help,
    files,
    samples: samples ?? files.length === 0,
    port: portOf(env['PORT'] || '4173'),
    host: env['HOST'] || null,
  }
}

interface Parsed {
  readonly help?: boolean | undefined
  readonly import?: readonly string[] | undefined
  readonly samples?: boolean | undefined
}

function parsed(args: readonly string[]): Parsed {
  try {
    return parseArgs({
      args: [...args],
      options: {
        help: { type: 'boolean', short: 'h' },
        import: { type: 'string', multiple: true },
        samples: { type: 'boolean' },
      },
    }).values
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    throw new Failure(`${reason}\n\n${usage}`)
  }
}

function portOf(text: string): number {
  const port = Number(text)
  if (/^\d+$/.test(text) && port <= 65_535) return port
  throw new Failure(`PORT is "${text}", which is no port. Give a number from 1 to 65535.`)
}
