export { collected } from '../src/lib/testing/collected.ts'
