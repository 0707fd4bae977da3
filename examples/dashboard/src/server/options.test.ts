import { join } from 'node:path'
import { expect, test } from 'vitest'
import { options } from './options.ts'
import { Failure } from './say.ts'

test('shows samples on port 4173 of this machine when nothing is asked for', () => {
  expect(options([], {})).toEqual({
    help: false,
    files: [],
    samples: true,
    port: 4173,
    host: null,
    plan: 'starter',
    place: { folder: join(import.meta.dirname, '../../data') },
  })
})

test('imports every file that is named, instead of samples', () => {
  const { files, samples } = options(['--import', 'a.log', '--import=b.log.gz'], {})
  expect(files).toEqual(['a.log', 'b.log.gz'])
  expect(samples).toBe(false)
  expect(options(['--import', 'a.log', 'b.log', 'c.log'], {}).files).toHaveLength(3)
})

test('keeps entries where it is told: nowhere, in a folder, or where the environment says', () => {
  const env = { DATABASE_URL: 'postgres://db/logs', LOGGIA_FOLDER: '/var/logs' }
  expect(options(['--memory', '--folder', 'x'], env).place).toEqual({ memory: true })
  expect(options(['--folder', 'x'], env).place).toEqual({ folder: 'x' })
  expect(options([], env).place).toMatchObject({
    databaseUrl: 'postgres://db/logs',
    folder: '/var/logs',
  })
})

test('shows samples beside imported files on demand', () => {
  expect(options(['--import', 'a.log', '--samples'], {}).samples).toBe(true)
})

test('imported files are kept forever, and anything as long as was asked for', () => {
  expect(options(['--import', 'a.log'], {}).plan).toBe('forever')
  expect(options(['--import', 'a.log', '--samples'], {}).plan).toBe('forever')
  expect(options(['--import', 'a.log', '--plan', 'free'], {}).plan).toBe('free')
  expect(options(['--plan=enterprise'], {}).plan).toBe('enterprise')
})

test('listens where the environment says', () => {
  expect(options([], { PORT: '8080', HOST: '0.0.0.0' })).toMatchObject({
    port: 8080,
    host: '0.0.0.0',
  })
  expect(options([], { PORT: '', HOST: '' })).toMatchObject({ port: 4173, host: null })
})

test.each([
  [['--improt', 'a.log'], {}, '--improt'],
  [['a.log'], {}, 'write --import before it'],
  [['--import'], {}, '--import'],
  [['--plan', 'gold'], {}, '--plan is "gold"'],
  [['--plan', 'toString'], {}, 'Give one of free, starter,'],
  [['--plan'], {}, '--plan'],
  [[], { PORT: 'http' }, 'PORT is "http"'],
  [[], { PORT: '70000' }, 'PORT is "70000"'],
  [[], { PORT: '-1' }, 'PORT is "-1"'],
  [[], { PORT: '80.5' }, 'PORT is "80.5"'],
])('%j with %j is refused, and the reason named', (args, env, reason) => {
  const asked = (): unknown => options(args, env)
  expect(asked).toThrow(Failure)
  expect(asked).toThrow(reason)
})
