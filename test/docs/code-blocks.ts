import { posix } from 'node:path'

/** A `ts` or `tsx` block of a document. */
export interface CodeBlock {
  /** The document, as a path from the root of the repository. */
  readonly document: string
  /** The line of its first line of code, from 1. */
  readonly line: number
  readonly code: string
  /** Its name among the modules of its document, so that one block can import another. */
  readonly file: string
  /** What a reader takes for granted, as code before the block: `<!-- given … -->`. */
  readonly given: string
  /** Why it is not compiled: `<!-- not compiled: … -->`. `null` where it is. */
  readonly exempt: string | null
}

/**
 * All `ts` and `tsx` blocks of a Markdown document.
 *
 * Comments right before a block are for whoever compiles it; readers never see them: `<!-- given … -->`, `<!-- file: app/logs.tsx -->` and
 * `<!-- not compiled: reason -->`.
 */
export function codeBlocks(document: string, text: string): readonly CodeBlock[] {
  return [...text.matchAll(fenced)].map((match) => {
    const [whole, , indent = '', language = 'ts', body = ''] = match
    const before = text.slice(0, match.index) + whole.slice(0, whole.indexOf(`${indent}\`\`\``))
    const line = before.split('\n').length + 1
    const said = remarks(before)
    return {
      document,
      line,
      code: body.replaceAll(new RegExp(`^${indent}`, 'gm'), ''),
      file: said('file:') ?? `line-${line}.${language}`,
      given: said('given') ?? '',
      exempt: said('not compiled:'),
    }
  })
}

/** A fence with its indent and language; a longer fence around it would hide it, and there is none. */
const fenced = /(^|\n)( *)```(tsx?)[^\n]*\n([^]*?)\n?\2```(?=\n|$)/g

/** Reads the comments that end a text, each by its first word. */
function remarks(before: string): (word: string) => string | null {
  const [ending = ''] = /(?:<!--(?:(?!-->)[^])*-->\s*)*$/.exec(before) ?? []
  const comments = Array.from(ending.matchAll(/<!--([^]*?)-->/g), ([, text = '']) => text.trim())
  return (word) =>
    comments
      .find((comment) => comment.startsWith(word))
      ?.slice(word.length)
      .trim() ?? null
}

/** Where a block stands among the modules of all documents. */
export function modulePath({ document, file }: CodeBlock): string {
  return posix.join(document.replace(/\.md$/, ''), file)
}
