import { expect, test } from 'vitest'
import manifest from '../../../package.json' with { type: 'json' }
import { nodeFault } from './node-fault.ts'

test.each(['22.12.0', '22.20.1', '23.0.0', '24.21.0', '100.0.0'])('Node %s will do', (version) => {
  expect(nodeFault(version)).toBe(null)
})

test.each(['20.20.2', '22.11.9', '8.0.0'])('Node %s is too old', (version) => {
  expect(nodeFault(version)).toEqual({
    found: `Node ${version} is too old`,
    todo: 'Install Node 22.12 or a newer one.',
  })
})

test('it is the version that the package asks for', () => {
  expect(manifest.engines.node).toBe('>=22.12')
})
