import { parametersOf, type Contract, type Operation, type Parameter } from './contract.ts'

/** A request as the examples of an operation make it. */
export interface ExampleRequest {
  readonly method: string
  /** With its query, from the root of the server on. */
  readonly path: string
  readonly body: { readonly type: string; readonly text: string } | null
}

/** What can be sent as it is: all that must be said, and what has an example. */
export function exampleRequest(
  contract: Contract,
  {
    path,
    method,
    operation,
  }: { readonly path: string; readonly method: string; readonly operation: Operation },
): ExampleRequest {
  const given = parametersOf(contract, operation).filter(({ example }) => example !== undefined)
  const found = given.find((parameter) => parameter.in === 'path')
  const id = encodeURIComponent(found ? textOf(found) : '')
  const query = new URLSearchParams(
    given.filter((parameter) => parameter.in === 'query').map((each) => [each.name, textOf(each)]),
  ).toString()
  const [base = ''] = contract.servers.map(({ url }) => url.replace(/\/$/, ''))
  return {
    method: method.toUpperCase(),
    path: `${base}${path.replace('{id}', () => id)}${query === '' ? '' : `?${query}`}`,
    body: bodyOf(operation),
  }
}

function textOf({ example }: Parameter): string {
  return Array.isArray(example) ? example.join(',') : String(example)
}

function bodyOf({ requestBody }: Operation): ExampleRequest['body'] {
  const [first] = Object.entries(requestBody?.content ?? {})
  if (!first) return null
  const [type, { example }] = first
  return { type, text: JSON.stringify(example) }
}
