/**
 * As much of a text as a one-line cell can ever show. The rest is not lost: copy, card and export have it all,
 * and a page stays quick when a backend sends megabytes in one field.
 */
export function shown(text: string): string {
  return text.length > longest ? `${text.slice(0, longest)}…` : text
}

const longest = 600
