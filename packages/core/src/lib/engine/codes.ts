/** A small number for each row, in as few bytes as they need. */
export type Codes = Uint8Array | Uint16Array | Uint32Array

/** The same codes with room for so many rows, and for codes below a limit. */
export function widened(codes: Codes, rows: number, limit: number): Codes {
  const bytes = Math.max(codes.BYTES_PER_ELEMENT, limit <= 0x100 ? 1 : limit <= 0x10000 ? 2 : 4)
  if (rows <= codes.length && bytes === codes.BYTES_PER_ELEMENT) return codes
  const length = Math.max(rows, codes.length)
  const room =
    bytes === 1
      ? new Uint8Array(length)
      : bytes === 2
        ? new Uint16Array(length)
        : new Uint32Array(length)
  room.set(codes)
  return room
}

/** Room for rows to come: an array that has grown will go on to. */
export function roomFor(rows: number, before: number): number {
  return before === 0 ? rows : rows + (rows >> 3) + 16
}
