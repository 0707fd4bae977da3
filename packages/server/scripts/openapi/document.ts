import { toJsonSchemaDefs, type ConversionConfig } from '@valibot/to-json-schema'
import { usualPresets } from '../../src/lib/usual-presets.ts'
import { accountOperations } from './account-operations.ts'
import { answers } from './answers.ts'
import { entrySchemas } from './entries.ts'
import { entryOperations } from './entry-operations.ts'
import { headers } from './headers.ts'
import type { Operation } from './operation.ts'
import { pathsOf, sharedParameters } from './paths.ts'
import { problemResponses } from './problem-responses.ts'

/** Everything that a handler with the usual kinds of entry answers. */
const operations: readonly Operation[] = [
  ...usualPresets.flatMap(entryOperations),
  ...accountOperations(usualPresets),
]

/** The contract of the handler: OpenAPI 3.1. */
export function contractDocument(version: string): object {
  return {
    openapi: '3.1.0',
    info: { title: 'Loggia', version, description, license: { name: 'MIT', identifier: 'MIT' } },
    servers: [{ url: '/' }],
    security: [{ host: [] }],
    tags: [...new Set(operations.map(({ tag }) => tag))].map((name) => ({ name })),
    paths: pathsOf(operations),
    components: {
      schemas: schemas(),
      parameters: sharedParameters(operations),
      responses: problemResponses(operations),
      headers,
      securitySchemes: {
        host: {
          type: 'http',
          scheme: 'bearer',
          description: 'Whatever `authenticate` of the host reads: a token, or a cookie.',
        },
      },
    },
  }
}

const description = `Entries of an account: what is recorded of it, and nothing of any other account. \`HEAD\` answers as \`GET\` does, without its body, and \`OPTIONS\` names the methods of a path in \`Allow\`; other methods are answered with the Problem \`method-not-allowed\`, and other paths with \`not-found\`. What is unknown or impossible in the parameters of a query is ignored.`

/** By their names; each refers to the others. */
function schemas(): Readonly<Record<string, unknown>> {
  const defined = Object.assign({}, answers, ...usualPresets.map(entrySchemas)) as Parameters<
    typeof toJsonSchemaDefs
  >[0]
  const config: ConversionConfig = {
    target: 'draft-2020-12',
    typeMode: 'input',
    // Checks that JSON Schema has no words for are told in words, or not at all.
    errorMode: 'ignore',
    overrideRef: ({ referenceId }) => `#/components/schemas/${referenceId}`,
  }
  const converted = Object.entries(toJsonSchemaDefs(defined, config))
  return Object.fromEntries(
    converted.map(([name, schema]) => [name, name.endsWith('.sent') ? untimed(schema) : schema]),
  )
}

/** An entry that is sent without its time gets that of its arrival. */
function untimed(schema: object): object {
  const { required = [] } = schema as { readonly required?: readonly string[] }
  return { ...schema, required: required.filter((name) => name !== 'timestamp') }
}
