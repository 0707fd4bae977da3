/** How long something took: `340 ms`, `2.1 s`, `3.5 min`. */
export function spanText(milliseconds: number, locale: string | undefined): string {
  const [unit, length] =
    milliseconds < 1000
      ? ['millisecond', 1]
      : milliseconds < 60_000
        ? ['second', 1000]
        : ['minute', 60_000]
  return new Intl.NumberFormat(locale, {
    style: 'unit',
    unit,
    unitDisplay: 'short',
    maximumFractionDigits: length === 1 ? 0 : 1,
  }).format(milliseconds / length)
}
