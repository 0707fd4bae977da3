/** In SQL, what is sought as far as counted values tell it: account, kind, low, high, term, prefixes, whole. */
export const isSought = `
  account = $1 and kind = $2 and time >= $3::bigint and time < $4::bigint
    and ($5::text is null or position($5::text in search_text) > 0)
    and ($6::text[] is null or key_prefix = any($6::text[]))
    and not exists (
      select from jsonb_to_recordset($7::jsonb) as filter(field text, texts jsonb, negative boolean)
      where counted ? field and (texts ? (counted ->> field)) = negative
    )`

/** In SQL, whether a filter is about a field that was not counted when the entry was recorded. */
export const isUntold = `exists (
  select from jsonb_to_recordset($7::jsonb) as filter(field text) where not counted ? field
)`
