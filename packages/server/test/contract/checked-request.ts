import {
  parametersOf,
  type Contract,
  type Operation,
  type Parameter,
} from '../../src/lib/openapi/contract.ts'
import type { Fault } from './json-schemas.ts'

/** What is said outside of a body must be in the contract; throws in words where it is not. */
export function checkQuery(
  { contract, operation, fault }: { contract: Contract; operation: Operation; fault: Fault },
  request: Request,
): void {
  const query = new URL(request.url).searchParams
  const parameters = parametersOf(contract, operation).filter((each) => each.in === 'query')
  const single = parameters.filter(({ explode }) => explode !== true)
  for (const parameter of single) {
    const text = query.get(parameter.name)
    if (text === null && parameter.required) throw new Error(`${parameter.name} is missing`)
    const wrong = text === null ? null : fault(parameter.schema, valueOf(text, parameter))
    if (wrong !== null) throw new Error(`${parameter.name}=${text}: ${wrong}`)
  }
  const names = new Set(single.map(({ name }) => name))
  const rest = [...new Set(query.keys())].filter((name) => !names.has(name))
  const spread = parameters.find(({ explode }) => explode === true)
  const values = Object.fromEntries(rest.map((name) => [name, query.getAll(name)]))
  const wrong = fault(strict(spread), values)
  if (wrong !== null) throw new Error(`${rest.join(', ')}: ${wrong}`)
}

const schemas = new WeakMap<Parameter, object>()
const none = { type: 'object', additionalProperties: false } as const

/** The handler ignores what it does not know; whoever is tested here should not say it. */
function strict(spread: Parameter | undefined): object {
  if (!spread) return none
  const found = schemas.get(spread) ?? { ...spread.schema, additionalProperties: false }
  schemas.set(spread, found)
  return found
}

function valueOf(text: string, { schema, explode }: Parameter): unknown {
  if (explode === false) return text.split(',')
  return 'type' in schema && schema.type === 'integer' ? Number(text) : text
}
