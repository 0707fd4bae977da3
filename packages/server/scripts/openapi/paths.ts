import { toJsonSchema } from '@valibot/to-json-schema'
import { always, headersOf } from './headers.ts'
import type { Content, Operation } from './operation.ts'
import type { Parameter } from './parameters.ts'
import { problemsOf } from './problem-responses.ts'

/** Operations by path and method. */
export function pathsOf(operations: readonly Operation[]): Readonly<Record<string, object>> {
  return Object.fromEntries(
    [...Map.groupBy(operations, ({ path }) => path)].map(([path, of]) => [
      path,
      Object.fromEntries(of.map((each) => [each.method.toLowerCase(), operationOf(each)])),
    ]),
  )
}

function operationOf(operation: Operation): object {
  const { id, tag, summary, parameters = [], body, answer, headers = [] } = operation
  return {
    operationId: id,
    tags: [tag],
    summary,
    ...(operation.isPublic ? { security: [] } : {}),
    ...(parameters.length > 0 ? { parameters: parameters.map(parameterOrReference) } : {}),
    ...(body ? { requestBody: { required: true, content: contentOf(body) } } : {}),
    responses: {
      '200': {
        description: summary,
        headers: headersOf([...always, ...headers]),
        content: contentOf(answer),
      },
      ...problemsOf(operation),
    },
  }
}

/** The parameters that operations share, by their names in the document. */
export function sharedParameters(
  operations: readonly Operation[],
): Readonly<Record<string, object>> {
  const all = operations.flatMap(({ parameters = [] }) => parameters)
  return Object.fromEntries(
    all.flatMap((parameter) =>
      parameter.shared === undefined ? [] : [[parameter.shared, parameterOf(parameter)]],
    ),
  )
}

function parameterOrReference(parameter: Parameter): object {
  const { shared } = parameter
  return shared === undefined
    ? parameterOf(parameter)
    : { $ref: `#/components/parameters/${shared}` }
}

function parameterOf(parameter: Parameter): object {
  const { schema, isList, isSpread, shared: _shared, required = false, ...rest } = parameter
  const style = isList ? { explode: false } : isSpread ? { explode: true } : {}
  const { $schema: _, ...json } = toJsonSchema(schema, {
    target: 'draft-2020-12',
    typeMode: 'input',
  })
  return {
    ...rest,
    required,
    ...(isList || isSpread ? { style: 'form', ...style } : {}),
    schema: isSpread ? spread(json) : json,
  }
}

/** What is no filter of a field is ignored. */
function spread(json: object): object {
  const { propertyNames, additionalProperties } = json as {
    readonly propertyNames?: { readonly pattern?: string }
    readonly additionalProperties?: unknown
  }
  const pattern = propertyNames?.pattern ?? ''
  return { type: 'object', patternProperties: { [pattern]: additionalProperties } }
}

function contentOf(contents: Readonly<Record<string, Content>>): Readonly<Record<string, object>> {
  return Object.fromEntries(
    Object.entries(contents).map(([type, content]) => [
      type,
      {
        schema: schemaOf(content),
        ...(content.example === undefined ? {} : { example: content.example }),
      },
    ]),
  )
}

function schemaOf(content: Content): object {
  if ('text' in content) return { type: 'string', description: content.text }
  if ('schema' in content) return reference(content.schema)
  return { type: 'array', items: reference(content.arrayOf) }
}

function reference(name: string): object {
  return { $ref: `#/components/schemas/${name}` }
}
