export { countedFields, listed, listedIds, sums } from '../../src/lib/testing/readings.ts'
