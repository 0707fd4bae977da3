import { attributeName } from '../../packages/react/src/lib/elements/attribute-kinds.ts'
import { tableAttributes } from '../../packages/react/src/lib/elements/element-attributes.ts'
import { documentedMembers, type DocumentedMember } from './documented-members.ts'

const folder = 'packages/react/src/lib/elements'
const shared = documentedMembers(`${folder}/element-properties.ts`)

/** The elements, by their names, and what each shows. */
const elements = {
  'loggia-logs': { file: 'logs-element', name: 'LoggiaLogsElement', shows: 'API request logs' },
  'loggia-activity': {
    file: 'activity-element',
    name: 'LoggiaActivityElement',
    shows: 'Who changed what and when',
  },
  'loggia-gateway-logs': {
    file: 'gateway-logs-element',
    name: 'LoggiaGatewayLogsElement',
    shows: 'Requests through an API gateway',
  },
  'loggia-llm-logs': {
    file: 'llm-logs-element',
    name: 'LoggiaLlmLogsElement',
    shows: 'Requests to language models',
  },
} as const

/** Properties of their own that are attributes, too. */
const ownAttributes: ReadonlySet<string> = new Set(['statusDetails'])

const state: DocumentedMember = {
  name: 'state',
  type: 'TableState',
  description:
    'What the user has done. What is set replaces parts of it, and the table goes on from there.',
}

export const methods: readonly DocumentedMember[] = [
  { name: 'refresh', type: '', description: 'Asks for the entries anew, as its button does.' },
  { name: 'focus', type: '', description: 'Puts the focus on the tab stop of the rows.' },
]

export const events: readonly DocumentedMember[] = [
  {
    name: 'loggia-statechange',
    type: 'CustomEvent<StateChangeDetail>',
    description:
      'The user has done something: `detail.change`, after which the state is `detail.state`. `preventDefault()` takes it back.',
  },
]

export const slots: readonly Omit<DocumentedMember, 'type'>[] = [
  { name: 'toolbar', description: 'More at the end of the toolbar.' },
  { name: 'empty', description: 'Instead of the words for an account without entries.' },
]

/** What every element has, as its types say. */
export function reflected(): readonly DocumentedMember[] {
  return shared.get('ReflectedProperties') ?? []
}

/** What every element takes in properties alone. */
export function given(): readonly DocumentedMember[] {
  return shared.get('GivenProperties') ?? []
}

/** What one element adds. */
export function ownOf(tag: keyof typeof elements): readonly DocumentedMember[] {
  const { file, name } = elements[tag]
  return documentedMembers(`${folder}/${file}.ts`).get(name) ?? []
}

export const tags: readonly (keyof typeof elements)[] = Object.keys(
  elements,
) as (keyof typeof elements)[]

/** The Custom Elements Manifest, which editors read: https://github.com/webcomponents/custom-elements-manifest */
export function elementsManifest(): object {
  const path = 'dist/elements.js'
  return {
    schemaVersion: '1.0.0',
    readme: 'README.md',
    modules: [
      {
        kind: 'javascript-module',
        path,
        declarations: tags.map(declaration),
        exports: tags.flatMap((tag) => [
          {
            kind: 'js',
            name: elements[tag].name,
            declaration: { name: elements[tag].name, module: path },
          },
          {
            kind: 'custom-element-definition',
            name: tag,
            declaration: { name: elements[tag].name, module: path },
          },
        ]),
      },
    ],
  }
}

function declaration(tag: keyof typeof elements): object {
  const members = [...reflected(), ...given(), state, ...ownOf(tag)]
  const isAttribute = ({ name }: DocumentedMember): boolean =>
    Object.hasOwn(tableAttributes, name) || ownAttributes.has(name)
  return {
    kind: 'class',
    customElement: true,
    tagName: tag,
    name: elements[tag].name,
    description: `${elements[tag].shows}, in a finished table.`,
    superclass: { name: 'HTMLElement' },
    attributes: members.filter(isAttribute).map(({ name, type, description }) => ({
      name: attributeName(name),
      fieldName: name,
      type: { text: type },
      description,
    })),
    members: [
      ...members.map((member) => ({
        kind: 'field',
        name: member.name,
        type: { text: member.type },
        description: member.description,
        ...(isAttribute(member) ? { attribute: attributeName(member.name), reflects: true } : {}),
      })),
      ...methods.map(({ name, description }) => ({ kind: 'method', name, description })),
    ],
    events: events.map(({ name, type, description }) => ({
      name,
      type: { text: type },
      description,
    })),
    slots,
  }
}
