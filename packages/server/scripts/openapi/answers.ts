import {
  histogramSteps,
  plans,
  type Facet,
  type FacetValue,
  type Histogram,
  type KeyUsage,
  type PassCount,
  type Problem,
  type RetentionPass,
  type RetentionPolicy,
  type RetentionPreview,
  type RetentionStatus,
  type Total,
  type Usage,
  type UsageCount,
} from '@loggia/core'
import * as v from 'valibot'
import type { IngestAnswer } from '../../src/index.ts'
import { count, moment, text } from './values.ts'

/*
 * What the handler answers, each named as its type is. The types hold the two together: what one of them does not say,
 * the other must not say.
 */

const total: v.GenericSchema<Total> = v.variant('relation', [
  v.strictObject({ relation: v.picklist(['exact', 'at-least', 'estimate']), count }),
  v.strictObject({ relation: v.literal('unknown') }),
])

const facetValue: v.GenericSchema<FacetValue> = v.strictObject({ value: text, count })

const facet: v.GenericSchema<Facet> = v.strictObject({
  field: text,
  values: v.array(facetValue),
  complete: v.boolean(),
  scannedThrough: v.exactOptional(moment),
})

const histogram: v.GenericSchema<Histogram> = v.strictObject({
  by: text,
  step: v.picklist(histogramSteps),
  buckets: v.array(v.strictObject({ start: moment, counts: v.array(facetValue) })),
  scannedThrough: v.exactOptional(moment),
})

const ingestAnswer: v.GenericSchema<IngestAnswer> = v.strictObject({
  accepted: count,
  duplicates: count,
  late: count,
  rejected: v.array(v.strictObject({ index: count, reason: text })),
})

const usageCount: v.GenericSchema<UsageCount> = v.strictObject({
  value: text,
  total: count,
  live: count,
})

const usage: v.GenericSchema<Usage> = v.strictObject({
  by: text,
  step: v.picklist(['hour', 'day']),
  total: count,
  live: count,
  buckets: v.array(v.strictObject({ start: moment, counts: v.array(usageCount) })),
})

const keyUsage: v.GenericSchema<KeyUsage> = v.strictObject({
  prefix: text,
  total: count,
  live: count,
  name: v.nullable(text),
})

const policy: v.GenericSchema<RetentionPolicy> = v.picklist([...plans, 'forever'])

const passCount: v.GenericSchema<PassCount> = v.strictObject({
  collection: text,
  counted: count,
  deleted: count,
})

const retentionPass: v.GenericSchema<RetentionPass> = v.strictObject({
  id: text,
  state: v.picklist(['running', 'done', 'interrupted', 'failed']),
  policy,
  cutoff: v.nullable(moment),
  startedAt: moment,
  finishedAt: v.nullable(moment),
  duration: v.nullable(v.pipe(v.number(), v.minValue(0))),
  collections: v.array(passCount),
  nextPass: v.nullable(moment),
})

const retentionPreview: v.GenericSchema<RetentionPreview> = v.strictObject({
  policy,
  at: moment,
  cutoff: v.nullable(moment),
  collections: v.array(v.strictObject({ collection: text, count })),
})

const retentionStatus: v.GenericSchema<RetentionStatus> = v.strictObject({
  policy,
  now: moment,
  cutoff: v.nullable(moment),
  nextPass: v.nullable(moment),
  lastPass: v.nullable(retentionPass),
  exportEvery: v.nullable(v.picklist(['daily', 'weekly', 'monthly', 'quarterly'])),
  mayManage: v.boolean(),
  policyChangeable: v.boolean(),
})

const problem: v.GenericSchema<Problem> = v.strictObject({
  type: text,
  title: text,
  status: v.pipe(v.number(), v.integer(), v.minValue(400), v.maxValue(599)),
  detail: v.exactOptional(text),
  code: text,
})

/** The document itself. */
const contract: v.GenericSchema = v.looseObject({
  openapi: text,
  paths: v.record(text, v.unknown()),
})

/** By the name that each has in the document. */
export const answers = {
  Contract: contract,
  Problem: problem,
  Total: total,
  Facet: facet,
  Facets: v.strictObject({ facets: v.array(facet) }),
  Histogram: histogram,
  IngestAnswer: ingestAnswer,
  Usage: usage,
  KeyUsage: keyUsage,
  Keys: v.strictObject({ keys: v.array(keyUsage) }),
  KeyRemoval: v.strictObject({ deleted: count }),
  RetentionPolicy: policy,
  PolicyChange: v.object({ policy }),
  RetentionPass: retentionPass,
  RetentionPasses: v.strictObject({ passes: v.array(retentionPass) }),
  RetentionPreview: retentionPreview,
  RetentionStatus: retentionStatus,
} satisfies Readonly<Record<string, v.GenericSchema>>

/** A page of entries of a kind; `entry` is one as lists have it. */
export function pageOf(entry: v.GenericSchema): v.GenericSchema {
  return v.strictObject({
    entries: v.array(entry),
    next: v.nullable(text),
    previous: v.nullable(text),
    total,
    scannedThrough: v.exactOptional(moment),
  })
}
