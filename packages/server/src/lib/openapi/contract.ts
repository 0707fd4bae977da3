/** As much of an OpenAPI document as is read here. */
export interface Contract {
  readonly openapi: string
  readonly info: { readonly title: string; readonly version: string; readonly description: string }
  readonly servers: readonly { readonly url: string }[]
  readonly security: readonly object[]
  /** Operations by their path and their method in small letters. */
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>
  readonly components: Components
}

interface Components {
  readonly parameters: Readonly<Record<string, Parameter>>
  readonly responses: Readonly<Record<string, Answer>>
  readonly schemas: Readonly<Record<string, object>>
  readonly headers: Readonly<Record<string, Header>>
}

export interface Operation {
  readonly operationId: string
  readonly tags: readonly string[]
  readonly summary: string
  readonly security?: readonly object[]
  readonly parameters?: readonly (Parameter | Reference)[]
  readonly requestBody?: { readonly content: Readonly<Record<string, Body>> }
  readonly responses: Readonly<Record<string, Answer | Reference>>
}

export interface Parameter {
  readonly name: string
  readonly in: 'query' | 'path' | 'header'
  readonly description: string
  readonly required: boolean
  readonly explode?: boolean
  readonly schema: object
  readonly example?: unknown
}

export interface Answer {
  readonly description: string
  readonly headers?: Readonly<Record<string, Header | Reference>>
  readonly content: Readonly<Record<string, Body>>
}

export interface Header {
  readonly description: string
  readonly required?: boolean
  readonly schema: object
}

export interface Body {
  readonly schema: object
  readonly example?: unknown
}

interface Reference {
  readonly $ref: string
}

/** The parameters of an operation. */
export function parametersOf(
  contract: Contract,
  { parameters = [] }: Operation,
): readonly Parameter[] {
  return parameters.map((each) => meant(each, contract.components.parameters))
}

/** The answers of an operation by status. */
export function answersOf(contract: Contract, operation: Operation): ReadonlyMap<string, Answer> {
  const { responses } = contract.components
  const answers = Object.entries(operation.responses)
  return new Map(answers.map(([status, each]) => [status, meant(each, responses)]))
}

/** What a reference stands for. */
export function meant<T extends object>(
  found: T | Reference,
  named: Readonly<Record<string, T>>,
): T {
  if (!('$ref' in found)) return found
  const name = found.$ref.split('/').at(-1) ?? ''
  const target = named[name]
  if (!target) throw new TypeError(`The contract names ${found.$ref}, which is not in it.`)
  return target
}
