import { nodeFault } from '../node-fault.ts'
import { ok, wrong, type Check } from './check.ts'

/** Whether this Node is one that the package is made for. */
export function checkNode(version: string): Check {
  const fault = nodeFault(version)
  return fault ? wrong('node', fault.found, fault.todo) : ok('node', `Node ${version}`)
}
