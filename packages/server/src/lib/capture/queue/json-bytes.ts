/** How many bytes a value is as JSON in UTF-8; `null` when it cannot be written so. */
export function jsonBytes(value: unknown): number | null {
  try {
    const text: string | undefined = JSON.stringify(value)
    return text === undefined ? null : encoder.encode(text).byteLength
  } catch {
    return null
  }
}

const encoder = new TextEncoder()
