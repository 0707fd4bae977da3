/** Text of a page, in which nothing that was put in can be taken for markup. */
export interface Html {
  readonly text: string
}

type Part = string | Html | readonly Html[]

/** Markup with values in it, each of them escaped unless it is markup itself. */
export function html(strings: TemplateStringsArray, ...values: readonly Part[]): Html {
  return { text: String.raw({ raw: strings }, ...values.map(markup)) }
}

function markup(value: Part): string {
  if (typeof value === 'string') return value.replaceAll(/[&<>"']/g, escaped)
  return 'text' in value ? value.text : value.map(markup).join('')
}

function escaped(character: string): string {
  return `&#${character.charCodeAt(0)};`
}
