/**
 * A page with a list of what is on it at its head, and without lines between.
 *
 * @param {string} text
 */
export function tidied(text) {
  const plain = text.replaceAll(/\n\*\*\*\n/g, '').replaceAll(/\n{3,}/g, '\n\n')
  const [title = '', ...rest] = plain.split('\n')
  return `${[title, '', generated, '', contents(plain), ...rest].join('\n').trimEnd()}\n`
}

/**
 * A page whose links lead to the headings that bear their names. What names a type may lead to the function of the same
 * letters otherwise, for anchors know no case.
 *
 * @param {readonly [string, string]} page
 * @param {ReadonlyMap<string, string>} pages
 */
export function relinked([page, text], pages) {
  return text.replaceAll(
    /\[(`?)([\w$]+)`?\]\(([\w-]*(?:\.md)?)#([\w-]+)\)/g,
    (link, tick, name, file, anchor) => {
      if (!anchor.startsWith(name.toLowerCase())) return link
      const there = placesOf(pages.get(file || page) ?? '')
      const place = there.get(name) ?? there.get(`${name}()`)
      return place === undefined ? link : `[${tick}${name}${tick}](${file}#${place})`
    },
  )
}

/** @type {Map<string, ReadonlyMap<string, string>>} */
const known = new Map()

/** @param {string} text */
function placesOf(text) {
  const names = sectionsOf(text).flatMap((section) => section.names)
  const places = known.get(text) ?? new Map(names.map(({ name, anchor }) => [name, anchor]))
  known.set(text, places)
  return places
}

/**
 * The page that leads to the others.
 *
 * @param {readonly (readonly [string, string])[]} pages
 */
export function indexPage(pages) {
  const rows = pages.map(([name, text]) => {
    const [title = ''] = text.split('\n')
    const topics = sectionsOf(text).map(({ topic }) => topic)
    return `| [\`${title.slice(2)}\`](${name}) | ${topics.join(', ')} |`
  })
  return [
    '# API reference',
    '',
    `${generated} How things are used is told by the [guides](../README.md).`,
    '',
    '| import from | what is there |',
    '| ----------- | ------------- |',
    ...rows,
    '',
  ].join('\n')
}

const generated = 'Made from the doc comments by `npm run docs`.'

/** @param {string} text */
function contents(text) {
  return sectionsOf(text)
    .map(({ topic, names }) => `- **${topic}**: ${names.map(linked).join(' · ')}`)
    .join('\n')
}

/** @param {string} text */
function sectionsOf(text) {
  const anchors = anchorsOf()
  anchors(text.slice(2, text.indexOf('\n')))
  return text
    .split(/^## /m)
    .slice(1)
    .map((section) => {
      const headings = section.matchAll(/^#+ (.*)$/gm)
      const topic = section.slice(0, section.indexOf('\n'))
      anchors(topic)
      const names = [...headings].flatMap(([line, name = '']) => {
        const anchor = anchors(name)
        return line.startsWith('### ') ? [{ name: name.replaceAll('\\', ''), anchor }] : []
      })
      return { topic, names }
    })
}

/** Anchors as GitHub makes them, one heading after the other: what is there before gets a number. */
function anchorsOf() {
  /** @type {Map<string, number>} */
  const seen = new Map()
  return (/** @type {string} */ heading) => {
    const plain = heading
      .toLowerCase()
      .replaceAll(/[^\w\- ]/g, '')
      .replaceAll(' ', '-')
    const times = seen.get(plain) ?? 0
    seen.set(plain, times + 1)
    return times === 0 ? plain : `${plain}-${times}`
  }
}

/** @param {{ readonly name: string, readonly anchor: string }} heading */
function linked({ name, anchor }) {
  return `[${name}](#${anchor})`
}
