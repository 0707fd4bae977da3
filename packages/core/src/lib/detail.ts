/** What is told of an entry when its row is opened. */
export interface Detail<Name extends string = string> {
  readonly sections: readonly DetailSection<Name>[]
  /** Fields whose values stand at its foot. */
  readonly figures: readonly Name[]
}

/** One part of a detail. It is left out when none of its fields holds anything. */
export interface DetailSection<Name extends string = string> {
  readonly name: string
  /** The words above it. */
  readonly label: string
  readonly fields: readonly [Name, ...Name[]]
  /**
   * How it shows them: `values` as a list of labels and values, the others the first field alone: a `conversation` of
   * chat messages (formatted JSON where it is none), `json`, plain `text`, or an `error`.
   */
  readonly shows: 'values' | 'conversation' | 'json' | 'text' | 'error'
}
