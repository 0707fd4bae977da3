import { spawn, type ChildProcessWithoutNullStreams } from 'node:child_process'
import { once } from 'node:events'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** The program as a process of its own. */
export interface Program {
  readonly child: ChildProcessWithoutNullStreams
  /** What it has written up to now. */
  readonly out: () => string
  readonly err: () => string
  /** Resolves with how it ended. */
  readonly ended: Promise<number>
}

export interface ProgramOptions {
  readonly env?: Readonly<Record<string, string>>
  /** Arguments of Node, before the program. */
  readonly node?: readonly string[]
  readonly cwd?: string
}

/** Starts the real program with these arguments, and an environment that holds nothing else. */
export function start(
  args: readonly string[],
  { env, node = [], cwd }: ProgramOptions = {},
): Program {
  const line = ['--conditions=@loggia/source', '--disable-warning=ExperimentalWarning', ...node]
  const child = spawn(process.execPath, [...line, cli, ...args], {
    env: { PATH: process.env['PATH'], NODE_COMPILE_CACHE: compiled, ...env },
    ...(cwd === undefined ? {} : { cwd }),
  })
  running.add(child)
  let [out, err] = ['', '']
  child.stdout.on('data', (text: Buffer) => (out += text.toString()))
  child.stderr.on('data', (text: Buffer) => (err += text.toString()))
  const ended = once(child, 'close').then(([code, signal]: unknown[]) => {
    running.delete(child)
    if (typeof code === 'number') return code
    throw new Error(`ended by ${String(signal)}: ${err}`)
  })
  // Whoever does not wait for the end hears of it otherwise.
  ended.catch(() => undefined)
  return { child, out: () => out, err: () => err, ended }
}

/** Runs the program to its end. */
export async function run(
  args: readonly string[],
  options?: ProgramOptions,
): Promise<{ readonly code: number; readonly out: string; readonly err: string }> {
  const { ended, out, err } = start(args, options)
  const code = await ended
  return { code, out: out(), err: err() }
}

/** Ends whatever a test has left behind. */
export function endAll(): void {
  for (const child of running) child.kill('SIGKILL')
}

const running = new Set<ChildProcessWithoutNullStreams>()
/** What one start has compiled spares the next ones most of their time. */
const compiled = join(tmpdir(), 'node-compile-cache')
const cli = join(import.meta.dirname, '../../src/cli.ts')
