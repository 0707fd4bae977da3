import { fieldValue } from '@loggia/core'
import { isObject, textAt } from './own-values.ts'
import type { MessagePart } from './turn.ts'

/** A picture, a recording or a file by its kind and its name or address, which is not loaded; `null` for no media. */
export function mediaPart(part: object, type: string): MessagePart | null {
  const holders = [part, ...Object.keys(part).map((name) => fieldValue(part, name))].filter(
    isObject,
  )
  const first = (names: readonly string[]): string =>
    holders.flatMap((from) => names.map((name) => textAt(from, name))).find(Boolean) ?? ''
  const format = first(['media_type', 'mime_type', 'mimeType', 'format'])
  const address = textAt(part, 'image_url') || first(['url', 'file_url', 'fileUri', 'uri'])
  const kind = kinds.find((each) => `${type} ${format}`.includes(each))
  if (!kind) return null
  // Data addresses hold the picture itself.
  const data = /^data:([^;,]*)/.exec(address)
  const name = first(['filename', 'file_name', 'title', 'file_id', 'fileId'])
  const told = [name, data ? data[1] : address, format].filter(Boolean)
  return { kind: 'media', name: kind, text: [...new Set(told)].join(' · '), json: false }
}

const kinds = ['image', 'audio', 'video', 'file', 'document', 'pdf'] as const
