import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { expect, test } from 'vitest'

interface Ended {
  readonly code: number | null
  readonly output: string
  readonly errors: string
}

/** Runs the program until it ends by itself, or until it says that it is ready and is told to stop. */
async function run(args: readonly string[], env: NodeJS.ProcessEnv = {}): Promise<Ended> {
  const program = join(import.meta.dirname, 'server.ts')
  const flags = ['--conditions=@loggia/source', '--disable-warning=ExperimentalWarning']
  const child = spawn(process.execPath, [...flags, program, ...args], {
    env: { ...process.env, ...env },
  })
  child.stdout.on('data', (part) => {
    if (String(part).includes('ready at')) child.kill('SIGTERM')
  })
  const [output, errors] = [text(child.stdout), text(child.stderr)]
  const [code] = (await once(child, 'close')) as [number | null]
  return { code, output: await output, errors: await errors }
}

test('--help says what can be asked for', async () => {
  const { code, output } = await run(['--help'])
  expect(code).toBe(0)
  for (const word of ['--import', '--samples', 'PORT', 'memory']) expect(output).toContain(word)
})

test.each([
  [['--import', 'no-such.log'], 'Cannot import "no-such.log": there is no such file.'],
  [['--colour'], '--colour'],
])('%j ends with a reason and no trace', async (args, reason) => {
  const { code, output, errors } = await run(args)
  expect(code).toBe(1)
  expect(output).toBe('')
  expect(errors).toContain(reason)
  expect(errors).not.toContain('    at ')
})

const built = existsSync(join(import.meta.dirname, '../dist/client/index.html'))

test.skipIf(!built)(
  'says last where it is ready, if the page is built, and ends well when it is told to',
  async () => {
    const { code, output, errors } = await run([], { PORT: '0' })
    expect(output).toMatch(/^Loggia dashboard ready at http:\/\/localhost:\d+\n$/)
    expect(errors).toBe('')
    expect(code).toBe(0)
  },
)
