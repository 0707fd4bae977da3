import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { expect, test } from 'vitest'
import { contractFiles } from '../../../scripts/openapi/contract-files.ts'
import { handlerRoutes } from '../handler-routes.ts'
import { defaultLimits } from '../limits.ts'
import { memoryStore } from '../memory/memory-store.ts'
import { createRetentionService } from '../retention/create-retention-service.ts'
import { memoryPolicies } from '../retention/policies.ts'
import type { Contract } from './contract.ts'

const read = (path: string): string => readFileSync(path, 'utf8')
const files = contractFiles(read)

test.each(files)('$file is as the code declares it', ({ file, text }) => {
  const isSame = read(file) === text
  expect(
    isSame,
    `${basename(file)} is not what the code declares. If that is meant, write it again: node --conditions=@loggia/source packages/server/scripts/openapi.ts`,
  ).toBe(true)
})

test('every route of the handler is in the contract, and the other way round', () => {
  const store = memoryStore()
  const retention = createRetentionService({ store, policies: memoryPolicies('free') })
  const routes = handlerRoutes({ store, retention }, defaultLimits)
  const served = routes.flatMap((route) =>
    (['GET', 'POST', 'PUT', 'DELETE'] as const).flatMap((method) =>
      route[method] ? [`${method} ${route.path}`] : [],
    ),
  )
  const [{ text }] = files
  const { paths } = JSON.parse(text) as Contract
  const promised = Object.entries(paths).flatMap(([path, methods]) =>
    Object.keys(methods).map((method) => `${method.toUpperCase()} ${path}`),
  )
  expect(promised.toSorted()).toEqual(served.toSorted())
})

test('no choice is named twice', () => {
  const [{ text }] = files
  const twice: unknown[] = []
  JSON.parse(text, (name, value: unknown) => {
    if (name === 'enum' && Array.isArray(value) && new Set(value).size < value.length) {
      twice.push(value)
    }
    return value
  })
  expect(twice).toEqual([])
})
