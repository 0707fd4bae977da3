/** The values of one field among the entries that match, counted. */
export interface Facet {
  /** The name of the field. */
  readonly field: string
  /** The most frequent first, equals by code point. */
  readonly values: readonly FacetValue[]
  /** Whether these are all values there are. */
  readonly complete: boolean
  /**
   * ISO 8601. Present when a budget ended the count early: only entries from this moment on were counted.
   */
  readonly scannedThrough?: string
}

/** One value and how many entries have it. */
export interface FacetValue {
  /** As `fieldText` writes it; empty where nothing was recorded. */
  readonly value: string
  readonly count: number
}

/** The most values that one facet tells. */
export const largestFacet = 100
