import { meant, type Contract, type Operation } from './contract.ts'

/** A field of what is sent. */
export interface BodyField {
  readonly name: string
  readonly required: boolean
  /** In words; code stands between backticks. */
  readonly type: string
}

/** The fields of a body, or of each of the entries in it; none where nothing is sent. */
export function bodyFields(
  { components }: Contract,
  { requestBody }: Operation,
): readonly BodyField[] {
  const [body] = Object.values(requestBody?.content ?? {})
  if (!body) return []
  const resolved = (schema: Schema): Schema => meant<Schema>(schema, components.schemas)
  const whole = resolved(body.schema)
  const { properties = {}, required = [] } = whole.items ? resolved(whole.items) : whole
  return Object.entries(properties).map(([name, schema]) => ({
    name,
    required: required.includes(name),
    type: inWords(schema, resolved),
  }))
}

/** As much of JSON Schema as bodies are told in. */
interface Schema {
  readonly type?: string
  readonly items?: Schema
  readonly properties?: Readonly<Record<string, Schema>>
  readonly required?: readonly string[]
  readonly anyOf?: readonly Schema[]
  readonly enum?: readonly string[]
  readonly minimum?: number
  readonly maximum?: number
  readonly maxLength?: number
  readonly pattern?: string
}

function inWords(schema: Schema, resolved: (schema: Schema) => Schema): string {
  const { type, anyOf, enum: choices, ...limits } = resolved(schema)
  if (anyOf) return anyOf.map((each) => inWords(each, resolved)).join(', or ')
  if (choices) return `one of ${choices.map((choice) => `\`${choice}\``).join(', ')}`
  if (type === undefined) return 'any JSON'
  return [names[type] ?? type, ...limitsIn(limits)].join(', ')
}

const names: Readonly<Record<string, string>> = {
  string: 'text',
  integer: 'whole number',
  null: '`null`',
}

function limitsIn({ minimum, maximum, maxLength, pattern }: Schema): readonly string[] {
  return [
    ...(minimum === undefined ? [] : [`from ${minimum}`]),
    ...(maximum === undefined ? [] : [`up to ${maximum}`]),
    ...(maxLength === undefined ? [] : [`at most ${maxLength} characters`]),
    ...(pattern === undefined ? [] : [`as in \`${pattern}\``]),
  ]
}
