export { countedFields, hourly, listed, listedIds, sums } from '../../src/lib/testing/readings.ts'
