/** A colour of the kit by its public name, and what it has to be seen on. */
export interface ColourToken {
  readonly name: string
  readonly meaning: string
  /** What it lies on. Default: the surface. */
  readonly on?: string
  /** The least contrast there. */
  readonly least?: number
}

export interface ColourGroup {
  readonly title: string
  readonly about: string
  readonly tokens: readonly ColourToken[]
}

const words = 4.5
const shapes = 3

/** All colours, by what they mean. */
export const colourGroups: readonly ColourGroup[] = [
  {
    title: 'Surfaces',
    about: 'What everything lies on. In the dark, surfaces lift with lightness.',
    tokens: [
      { name: 'surface', meaning: 'the table' },
      { name: 'surface-raised', meaning: 'menus, cards, panels' },
      { name: 'surface-header', meaning: 'the header row' },
      { name: 'hover', meaning: 'the row under the pointer' },
      { name: 'open', meaning: 'an opened row' },
      { name: 'selected', meaning: 'a selected row' },
      { name: 'selected-hover', meaning: 'a selected row under the pointer' },
    ],
  },
  {
    title: 'Text and lines',
    about:
      'Words have 4.5:1 or more, edges of controls 3:1. Hairlines only part what space parts already.',
    tokens: [
      { name: 'text', meaning: 'words', least: words },
      { name: 'text-quiet', meaning: 'words that step back', least: words },
      { name: 'ink', meaning: 'what greys are mixed from' },
      { name: 'line', meaning: 'hairlines between rows' },
      { name: 'line-strong', meaning: 'edges of the header and of groups' },
      { name: 'control-line', meaning: 'edges of fields, buttons and boxes', least: shapes },
    ],
  },
  {
    title: 'Emphasis',
    about: 'One accent. It marks what is chosen and what leads on, never a meaning of data.',
    tokens: [
      { name: 'accent', meaning: 'what is chosen', least: shapes },
      { name: 'accent-text', meaning: 'links and marks', least: words },
      { name: 'on-accent', meaning: 'words on the accent', on: 'accent', least: words },
      { name: 'focus', meaning: 'the ring around what has the focus', least: shapes },
    ],
  },
  {
    title: 'Status',
    about:
      'A soft ground and words on it. The number or word is always there; the colour repeats it.',
    tokens: [
      ...chip('success', '2xx, and what went well'),
      ...chip('info', '3xx, and what is worth knowing'),
      ...chip('warning', '4xx, and what needs care'),
      ...chip('danger', '5xx, and what failed or takes away'),
      {
        name: 'neutral-text',
        meaning: 'other words on a soft ground',
        on: 'neutral-soft',
        least: words,
      },
      { name: 'neutral-soft', meaning: 'its ground' },
    ],
  },
  {
    title: 'Families of activity',
    about: 'Which side of an account an event is about. The word stands beside it.',
    tokens: [
      ...pair('family-access', 'who gets in, and with what'),
      ...pair('family-people', 'who belongs to the account'),
      ...pair('family-money', 'credits, orders, invoices'),
      ...pair('family-work', 'what the product makes'),
      ...pair('family-delivery', 'what is sent out'),
      ...pair('family-setup', 'how the account is arranged'),
      ...pair('family-support', 'reports and help'),
    ],
  },
  {
    title: 'Roles of a conversation',
    about: 'Who speaks in an opened row of an AI gateway.',
    tokens: [
      ...pair('role-system', 'instructions'),
      ...pair('role-user', 'the person or program that asks'),
      ...pair('role-assistant', 'the model'),
    ],
  },
  {
    title: 'Key states',
    about: 'Each has a shape of its own besides.',
    tokens: [
      { name: 'key-active', meaning: 'in use', least: shapes },
      { name: 'key-rotated', meaning: 'replaced by another', least: shapes },
      { name: 'key-expired', meaning: 'past its time', least: shapes },
      { name: 'key-inactive', meaning: 'switched off', least: shapes },
    ],
  },
]

/** The name that rules read: `--loggia--accent`. */
export function readName(name: string): string {
  return `--loggia--${name}`
}

/** The name that a host sets: `--loggia-accent`. */
export function publicName(name: string): string {
  return `--loggia-${name}`
}

function chip(name: string, meaning: string): readonly ColourToken[] {
  return [
    { name, meaning },
    { name: `${name}-text`, meaning: 'its words', on: `${name}-soft`, least: words },
    { name: `${name}-soft`, meaning: 'its ground' },
  ]
}

function pair(name: string, meaning: string): readonly ColourToken[] {
  return [
    { name, meaning, on: `${name}-soft`, least: words },
    { name: `${name}-soft`, meaning: 'its ground' },
  ]
}
