import { stylesText } from './styles-text.ts'

/**
 * The style sheet of all elements of a document, made once. It is constructed, which no content security policy has
 * anything against.
 */
export function sheetOf({ defaultView }: Document): CSSStyleSheet | null {
  if (!defaultView) return null
  const known = sheets.get(defaultView)
  if (known) return known
  const sheet = new defaultView.CSSStyleSheet()
  sheet.replaceSync(`${hostRules}${stylesText}`)
  sheets.set(defaultView, sheet)
  return sheet
}

const sheets = new WeakMap<object, CSSStyleSheet>()

/** As high as its parent, as the table is. What a page says of the element wins over rules for `:host`. */
const hostRules = `
:host { display: block; block-size: 100%; min-inline-size: 0; }
:host([hidden]) { display: none; }
.loggia-element { block-size: 100%; }
`
