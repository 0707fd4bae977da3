/**
 * As much of a text as a one-line cell can ever show, or as somebody would read. The rest is not lost: copy and
 * export have it all, and a page stays quick when a backend sends megabytes in one field.
 */
export function shown(text: string, longest = 600): string {
  return text.length > longest ? `${text.slice(0, longest)}…` : text
}
