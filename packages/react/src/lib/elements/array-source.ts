// A file of its own, so that only elements with `entries` load it.
export { arrayAdapter } from '@loggia/core'
