import { spawn } from 'node:child_process'
import { delimiter } from 'node:path'
import { inRoot, root } from './paths.mjs'

/**
 * A command with its arguments.
 *
 * @typedef {readonly [string, ...string[]]} Line
 */

/**
 * The start of a line that runs a file with this Node, types stripped and `@loggia/*` taken from sources.
 *
 * @param {string} node
 * @returns {Line}
 */
export function nodeLine(node) {
  return [node, '--conditions=@loggia/source', '--disable-warning=ExperimentalWarning']
}

/**
 * Runs a command in the repository, its output shown, and waits for it.
 *
 * Signals that stop this process stop the command too.
 *
 * @param {Line} line
 * @param {NodeJS.ProcessEnv} [env]
 * @param {import('node:child_process').StdioOptions} [stdio]
 * @returns {Promise<number>} its exit code; 1 when it could not be started
 */
export function run([command, ...args], env = process.env, stdio = 'inherit') {
  return new Promise((resolve) => {
    const child = spawn(command, args, { cwd: root, env: withTools(env), stdio })
    const stop = (/** @type {NodeJS.Signals} */ signal) => {
      // A terminal sends Ctrl-C to both; a second one would mean "at once" to some tools.
      if (signal !== 'SIGINT' || !process.stdin.isTTY) child.kill(signal)
    }
    for (const signal of stopSignals) process.on(signal, stop)
    const unwatch = watchNpm(() => stop('SIGTERM'))
    const done = (/** @type {number} */ code) => {
      for (const signal of stopSignals) process.off(signal, stop)
      unwatch()
      resolve(code)
    }
    child.once('error', () => done(1))
    child.once('close', (code, signal) => done(code ?? (signal === 'SIGINT' ? 130 : 143)))
  })
}

const stopSignals = /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])

/**
 * Calls back when the npm that started this process is gone: it ends its shell, and the shell tells nobody.
 *
 * @param {() => void} gone
 * @returns {() => void} ends the watch
 */
function watchNpm(gone) {
  if (process.env['npm_lifecycle_event'] === undefined) return () => {}
  const parent = process.ppid
  const timer = setInterval(() => {
    if (process.ppid !== parent) gone()
  }, 500)
  return () => clearInterval(timer)
}

/**
 * The tools of the repository first, so that `node` means the project's Node to whatever is started.
 *
 * @param {NodeJS.ProcessEnv} env
 * @returns {NodeJS.ProcessEnv}
 */
function withTools(env) {
  const name = Object.keys(env).find((key) => key.toUpperCase() === 'PATH') ?? 'PATH'
  return { ...env, [name]: inRoot('node_modules', '.bin') + delimiter + (env[name] ?? '') }
}
