/**
 * Settings that make one insert one block, and so one part: it is there as a whole or not at all, and readers see it
 * in one step. Nothing is collected, cut up, or written behind the back of whoever waits.
 */
export const oneBlock = {
  async_insert: 0,
  input_format_parallel_parsing: 0,
  max_insert_block_size: 1_000_000_000,
  min_insert_block_size_rows: 1_000_000_000,
  min_insert_block_size_bytes: 1_000_000_000_000,
  max_insert_threads: 1,
} as const
