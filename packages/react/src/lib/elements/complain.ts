/** What can be wrong with an element: what happened, why it hurts, what to do. */
const catalogue = {
  'bad-attribute':
    'An attribute says what it cannot, so the table is as without it. Write what it takes, or leave it out.',
  'bad-source': 'The entries cannot be asked for, so there are none. Mend what was given.',
  'no-language':
    'The words of a language could not be loaded, so English ones are shown. See whether its file is there.',
  'no-source':
    'Nobody has said where the entries come from, so the table waits. Give it `url`, `adapter` or `entries`.',
} as const

/** Tells the developer on the console what is wrong with an element. People see a calm message in the table. */
export function complain(code: keyof typeof catalogue, element: Element, detail = ''): void {
  const found = detail === '' ? '' : ` (${detail})`
  // oxlint-disable-next-line no-console -- it is for the developer, who has nowhere else to look
  console.error(`<${element.localName}>: ${catalogue[code]}${found} [${code}]`)
}
