import { setTimeout as after } from 'node:timers/promises'
import { start, type Program, type ProgramOptions } from './program.ts'

/** A server that answers. */
export interface Serving extends Program {
  readonly url: string
  /** What it has logged up to now. */
  readonly log: () => readonly LogLine[]
  /** Tells it to end, and resolves with how it did. */
  readonly stop: (signal?: NodeJS.Signals) => Promise<number>
}

export type LogLine = Readonly<Record<string, unknown>>

/** Starts a server on a port of its own, and waits until it is ready. */
export async function serving(
  args: readonly string[],
  options: ProgramOptions = {},
): Promise<Serving> {
  const program = start(['serve', '--port', '0', '--log-format', 'json', ...args], options)
  const log = (): readonly LogLine[] => linesIn(program.out())
  const line = await logged(log, 'ready', program)
  return {
    ...program,
    url: String(line['url']),
    log,
    stop(signal = 'SIGTERM') {
      program.child.kill(signal)
      return program.ended
    },
  }
}

/** The first line of a log with this message, once it is there. */
export async function logged(
  log: () => readonly LogLine[],
  message: string,
  { child, err, out }: Pick<Program, 'child' | 'err' | 'out'>,
): Promise<LogLine> {
  for (;;) {
    const found = log().find(({ msg }) => msg === message)
    if (found) return found
    if (child.exitCode !== null) throw new Error(`it has ended: ${out()}${err()}`)
    await after(10)
  }
}

function linesIn(text: string): readonly LogLine[] {
  const lines = text.split('\n').slice(0, -1)
  return lines.map((line) => JSON.parse(line) as LogLine)
}
