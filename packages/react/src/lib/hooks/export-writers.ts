export { csvChunks, jsonChunks, toCsv, toJson } from '@loggia/core'
export { download } from '../ports/download.ts'
