import { existsSync, globSync, readFileSync, statSync } from 'node:fs'
import { posix } from 'node:path'
import { expect, test } from 'vitest'
import { inRoot, root } from '../../scripts/setup/paths.mjs'

const documents = globSync(
  ['*.md', 'docs/**/*.md', 'packages/*/README.md', 'bench/*.md', 'examples/*/README.md'],
  { cwd: root },
)
  .map((path) => path.replaceAll('\\', '/'))
  .toSorted()

test.each(documents)('links of %s lead to files and headings that are there', (document) => {
  const links = linksIn(prose(document)).filter((link) => !/^[a-z]+:/.test(link))
  expect(links.filter((link) => !leadsSomewhere(document, link))).toEqual([])
})

function leadsSomewhere(document: string, link: string): boolean {
  const [path = '', anchor] = link.split('#')
  const target = path === '' ? document : posix.join(posix.dirname(document), path)
  if (!existsSync(inRoot(target))) return false
  if (anchor === undefined || statSync(inRoot(target)).isDirectory()) return true
  return target.endsWith('.md') && anchorsIn(target).has(anchor)
}

function linksIn(text: string): readonly string[] {
  const inText = Array.from(text.matchAll(/\]\(<?([^)\s>]+)>?\)/g), ([, link = '']) => link)
  const inMarkup = text.matchAll(/(?:href|src|srcset)="([^"]+)"/g)
  return [...inText, ...Array.from(inMarkup, ([, link = '']) => link)]
}

/** A document without its code. */
function prose(document: string): string {
  return readFileSync(inRoot(document), 'utf8')
    .replaceAll(/^( *)```[^]*?^\1```$/gm, '')
    .replaceAll(/`[^`\n]*`/g, (code) => (code.includes('](') ? '' : code))
}

const anchors = new Map<string, ReadonlySet<string>>()

/** Anchors as code hosts make them of headings, and those that stand in the text. */
function anchorsIn(document: string): ReadonlySet<string> {
  const known = anchors.get(document)
  if (known) return known
  const text = prose(document)
  const seen = new Map<string, number>()
  const headings = Array.from(text.matchAll(/^#+ (.*)$/gm), ([, heading = '']) => {
    const plain = heading
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{N}_\- ]/gu, '')
      .replaceAll(' ', '-')
    const times = seen.get(plain) ?? 0
    seen.set(plain, times + 1)
    return times === 0 ? plain : `${plain}-${times}`
  })
  const named = Array.from(text.matchAll(/<a id="([^"]+)">/g), ([, id = '']) => id)
  const found = new Set([...headings, ...named])
  anchors.set(document, found)
  return found
}
