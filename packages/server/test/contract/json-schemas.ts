import { Ajv2020 } from 'ajv/dist/2020.js'
import formats from 'ajv-formats'
import type { Contract } from '../../src/lib/openapi/contract.ts'

/** What is wrong with a value by a schema of the contract; `null` when nothing is. */
export type Fault = (schema: object, value: unknown) => string | null

/** Checks values by the schemas of a contract, as a client of any language would. */
export function faultsBy(contract: Contract): Fault {
  // An OpenAPI document has words beside those of JSON Schema.
  const ajv = new Ajv2020({ strict: false, allErrors: true, validateSchema: false })
  formats.default(ajv)
  ajv.addSchema(contract, root)
  return (schema, value) => {
    const check = ajv.compile(absolute(schema))
    return check(value) ? null : ajv.errorsText(check.errors)
  }
}

const root = 'http://contract.test/openapi.json'

const compiled = new WeakMap<object, object>()

/** The same, out of its document; one object for each, so that it is compiled once. */
function absolute(schema: object): object {
  const text = JSON.stringify(schema).replaceAll('"$ref":"#/', `"$ref":"${root}#/`)
  const found = compiled.get(schema) ?? (JSON.parse(text) as object)
  compiled.set(schema, found)
  return found
}
