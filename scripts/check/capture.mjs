import { spawn } from 'node:child_process'
import { root } from '../setup/paths.mjs'

/**
 * Runs a command in the repository, or in another folder, and resolves to its exit code and all that it said.
 *
 * @param {import('../setup/run.mjs').Line} line
 * @param {NodeJS.ProcessEnv} [env]
 * @param {string} [cwd]
 * @returns {Promise<{ readonly code: number, readonly output: string }>}
 */
export function capture([command, ...args], env = process.env, cwd = root) {
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd,
      env: { ...env, NO_COLOR: '1' },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    let output = ''
    child.stdout.on('data', (chunk) => (output += chunk))
    child.stderr.on('data', (chunk) => (output += chunk))
    child.once('error', (error) => resolve({ code: 1, output: String(error) }))
    child.once('close', (code) => resolve({ code: code ?? 1, output }))
  })
}
