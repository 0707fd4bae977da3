import { bodyFields } from './body-fields.ts'
import { answersOf, parametersOf, type Contract, type Operation } from './contract.ts'
import { cssHash, style } from './docs-style.ts'
import { exampleRequest } from './example-request.ts'
import { html, type Html } from './html.ts'

/**
 * The contract as a page for people: server-rendered, without scripts, and under a policy that would stop any.
 */
export function docsResponse(contract: Contract, origin: string): Response {
  return new Response(docsPage(contract, origin).text, {
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': `default-src 'none'; style-src '${cssHash}'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`,
    },
  })
}

function docsPage(contract: Contract, origin: string): Html {
  const { info, paths } = contract
  const operations = Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ path, method, operation })),
  )
  const tagOf = ({ operation }: { readonly operation: Operation }): string =>
    operation.tags[0] ?? ''
  const tags = [...new Set(operations.map(tagOf))].map(
    (tag) => [tag, operations.filter((each) => tagOf(each) === tag)] as const,
  )
  return html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${info.title} ${info.version}</title>
        ${style}
      </head>
      <body>
        <header>
          <h1>${info.title} <small>${info.version}</small></h1>
          <p>${inCode(info.description)}</p>
          <p><a href="openapi.json">The same for programs: OpenAPI ${contract.openapi}</a></p>
          <nav aria-label="Parts">
            <ul>
              ${tags.map(([tag]) => html`<li><a href="#${tag}">${tag}</a></li>`)}
            </ul>
          </nav>
        </header>
        <main>
          ${tags.map(
            ([tag, of]) =>
              html`<section aria-labelledby="${tag}">
                <h2 id="${tag}">${tag}</h2>
                ${of.map((each) => operationPart(contract, { ...each, origin }))}
              </section> `,
          )}
        </main>
      </body>
    </html> `
}

interface Place {
  /** Where the handler is reached. */
  readonly origin: string
  readonly path: string
  readonly method: string
  readonly operation: Operation
}

function operationPart(contract: Contract, place: Place): Html {
  const { operation, method, path, origin } = place
  const { method: verb, path: target, body } = exampleRequest(contract, place)
  const sent = body && html` -H 'content-type: ${body.type}' -d '${body.text}'`
  return html`<article
    id="${operation.operationId}"
    aria-labelledby="${operation.operationId}-name"
  >
    <h3 id="${operation.operationId}-name">
      <code><b>${method.toUpperCase()}</b> ${path}</code>
    </h3>
    <p>${operation.summary}</p>
    ${parametersPart(contract, operation)} ${fieldsPart(contract, operation)}
    <pre
      tabindex="0"
    ><code>curl ${verb === 'GET' ? '' : `-X ${verb} `}'${origin}${target}'${sent ?? ''}</code></pre>
    ${answersPart(contract, operation)}
  </article> `
}

function parametersPart(contract: Contract, operation: Operation): Html {
  const parameters = parametersOf(contract, operation)
  if (parameters.length === 0) return html``
  return html`<table>
    <thead>
      <tr>
        <th scope="col">Parameter</th>
        <th scope="col">In</th>
        <th scope="col">Meaning</th>
      </tr>
    </thead>
    <tbody>
      ${parameters.map(
        ({ name, in: where, required, description, schema }) =>
          html`<tr>
            <th scope="row"><code>${name}</code>${required ? ' (required)' : ''}</th>
            <td>${where}</td>
            <td>${inCode(description)}${choicesIn(schema)}</td>
          </tr> `,
      )}
    </tbody>
  </table> `
}

function fieldsPart(contract: Contract, operation: Operation): Html {
  const fields = bodyFields(contract, operation)
  if (fields.length === 0) return html``
  return html`<table>
    <thead>
      <tr>
        <th scope="col">Field sent</th>
        <th scope="col">Required</th>
        <th scope="col">Type</th>
      </tr>
    </thead>
    <tbody>
      ${fields.map(
        ({ name, required, type }) =>
          html`<tr>
            <th scope="row"><code>${name}</code></th>
            <td>${required ? 'yes' : 'no'}</td>
            <td>${inCode(type)}</td>
          </tr> `,
      )}
    </tbody>
  </table> `
}

function answersPart(contract: Contract, operation: Operation): Html {
  return html`<dl>
    ${[...answersOf(contract, operation)].map(
      ([status, { description, content }]) =>
        html` <dt>${status} <small>${Object.keys(content).join(', ')}</small></dt>
          <dd>${inCode(description)}</dd>`,
    )}
  </dl> `
}

/** The values that a parameter may have, where they are told. */
function choicesIn(schema: object): Html {
  const { enum: own, items } = schema as Choices
  const choices = (own ?? items?.enum ?? []).filter((choice) => choice !== '')
  if (choices.length === 0) return html``
  return html` One of
  ${choices.map((choice, at) => html`${at === 0 ? '' : ', '}<code>${choice}</code>`)}.`
}

interface Choices {
  readonly enum?: readonly string[]
  readonly items?: Choices
}

/** Text in which backticks stand around code. */
function inCode(text: string): readonly Html[] {
  return text
    .split('`')
    .map((part, at) => (at % 2 === 1 ? html`<code>${part}</code>` : html`${part}`))
}
