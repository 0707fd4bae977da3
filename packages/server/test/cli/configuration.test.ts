import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { testFolder } from './folder.ts'
import { run } from './program.ts'
import { serving } from './serving.ts'

const folder = testFolder()

/** Node as it is where this package is not installed. */
function without(name: string): readonly string[] {
  const code = `
    import { registerHooks } from 'node:module'
    registerHooks({
      resolve(specifier, context, next) {
        if (specifier !== '${name}') return next(specifier, context)
        throw Object.assign(new Error("Cannot find package '${name}'"), { code: 'ERR_MODULE_NOT_FOUND' })
      },
    })`
  return ['--import', `data:text/javascript,${encodeURIComponent(code)}`]
}

test.each([
  ['@electric-sql/pglite', {}],
  ['pg', { DATABASE_URL: 'postgres://127.0.0.1:1/logs' }],
  ['@clickhouse/client', { CLICKHOUSE_URL: 'http://127.0.0.1:1/logs' }],
])('without the package %s it says how to get it', async (name, env) => {
  const ended = await run(['serve', '--port', '0'], { env, node: without(name), cwd: folder.path })
  expect(ended).toMatchObject({
    code: 3,
    err: `The package ${name} is needed to keep entries there, and it is not installed. Install it beside @loggia/server: npm install ${name}\n`,
  })
})

test('on a Node that is too old it says so before it imports anything else', async () => {
  const code = `
    import { registerHooks } from 'node:module'
    Object.defineProperty(process, 'versions', { value: { ...process.versions, node: '20.20.2' } })
    registerHooks({
      resolve(specifier, context, next) {
        if (/cli|node-fault/.test(specifier) && !specifier.includes('run-program')) return next(specifier, context)
        throw new Error('imported ' + specifier)
      },
    })`
  const node = ['--import', `data:text/javascript,${encodeURIComponent(code)}`]
  const ended = await run(['serve', '--memory', '--port', '0'], { node })
  expect(ended).toEqual({
    code: 2,
    out: '',
    err: 'Node 20.20.2 is too old. Install Node 22.12 or a newer one.\n',
  })
})

test('a flag wins over the environment, and the environment over the file', async () => {
  const config = folder.file(
    'loggia.json',
    JSON.stringify({ memory: true, maxBatch: 1, maxUrl: 300, logLevel: 'error' }),
  )
  const { url, stop } = await serving(['--config', config, '--log-level', 'info'], {
    env: { LOGGIA_MAX_BATCH: '2', LOGGIA_LOG_LEVEL: 'silent' },
  })
  const headers = { 'content-type': 'application/json' }
  const send = (body: string): Promise<Response> =>
    fetch(`${url}/v1/activity`, { method: 'POST', headers, body })
  expect((await send('[{},{}]')).status).toBe(200)
  expect((await send('[{},{},{}]')).status).toBe(413)
  expect((await fetch(`${url}/v1/activity?q=${'x'.repeat(300)}`)).status).toBe(414)
  await stop()
})

test('a place that a flag names stands for itself, whatever the environment says', async () => {
  const { log, stop } = await serving(['--memory'], {
    env: { DATABASE_URL: 'postgres://127.0.0.1:1/logs' },
  })
  expect(log().find(({ msg }) => msg === 'ready')).toMatchObject({ store: 'memory' })
  await stop()
})

test('all that is wrong is said at once, by flag and variable', async () => {
  const { code, err } = await run(['serve', '--memory', '--port', '70000'], {
    env: { LOGGIA_PLAN: 'gold', LOGGIA_TRUST_PROXY: 'perhaps' },
  })
  expect(code).toBe(2)
  expect(err.trimEnd().split('\n')).toEqual([
    '--port (PORT) is "70000". Give a whole number from 0 to 65535.',
    '--trust-proxy (LOGGIA_TRUST_PROXY) is "perhaps". Give yes or no.',
    '--plan (LOGGIA_PLAN) is "gold". Give one of free, starter, pro, scale, enterprise, forever.',
  ])
})

test.each([
  [
    ['--config', 'nowhere.json'],
    '--config (LOGGIA_CONFIG) is "nowhere.json": there is no such file.',
  ],
  [
    ['--config', folder.file('odd.json', '{"prot":1}')],
    'has "prot", which is nothing that can be configured.',
  ],
  [['--config', folder.file('bad.json', '{')], 'is not JSON.'],
  [
    ['--memory', '--folder', 'x'],
    'Entries can be kept in one place, but --memory and --folder (LOGGIA_FOLDER) name several.',
  ],
  [['--cluster', 'c'], '--cluster (LOGGIA_CLUSTER) names a cluster, but'],
  [
    ['--memory', '--plans', folder.file('plans.json', '{"acme":"gold"}')],
    '--plans (LOGGIA_PLANS): "acme" has no plan that there is.',
  ],
  [
    ['--memory', '--metrics-port', '0', '--metrics-host', '0.0.0.0'],
    '--metrics-token (LOGGIA_METRICS_TOKEN)',
  ],
  [['--colour'], "error: unknown option '--colour'"],
])('%j is refused', async (args, words) => {
  const { code, err } = await run(['serve', '--port', '0', ...args], { cwd: folder.path })
  expect(err).toContain(words)
  expect(code).toBe(2)
  expect(existsSync(join(folder.path, 'loggia-data'))).toBe(false)
})

test.each([
  [['--help'], 'Start here:'],
  [['serve', '--help'], '[LOGGIA_TOKENS]'],
  [['--version'], '.'],
])('%j is answered, and nothing is done', async (args, words) => {
  const { code, out } = await run(args)
  expect(out).toContain(words)
  expect(code).toBe(0)
})

test('without a command it says which there are', async () => {
  const { code, err } = await run([])
  expect(code).toBe(2)
  expect(err).toContain('doctor [options]')
})
