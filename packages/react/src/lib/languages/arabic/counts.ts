import { pluralOf } from '../../words/plural-of.ts'
import type { Count } from '../../words/table-messages.ts'

const plural = pluralOf('ar')

/** The forms of a noun beside numbers; one and two are said without digits. */
interface Noun {
  readonly zero: string
  readonly one: string
  readonly two: string
  readonly few: string
  readonly many: string
  readonly other: string
}

function counted(count: Count, noun: Noun): string {
  const form = plural(count, noun)
  return [noun.zero, noun.one, noun.two].includes(form) ? form : `${count.text} ${form}`
}

const row: Noun = {
  zero: 'لا صفوف',
  one: 'صف واحد',
  two: 'صفّان',
  few: 'صفوف',
  many: 'صفًا',
  other: 'صف',
}

/** Rows as the subject of a sentence. */
export const rows = (count: Count): string => counted(count, row)

/** Rows after a noun or a preposition, where two of them end otherwise. */
export const rowsOf = (count: Count): string =>
  counted(count, { ...row, zero: 'أي صف', two: 'صفّين' })

export const daysOf = (count: Count): string =>
  counted(count, {
    zero: 'أقل من يوم',
    one: 'يوم واحد',
    two: 'يومين',
    few: 'أيام',
    many: 'يومًا',
    other: 'يوم',
  })

export const requests = (count: Count): string =>
  counted(count, {
    zero: 'لا طلبات',
    one: 'طلب واحد',
    two: 'طلبان',
    few: 'طلبات',
    many: 'طلبًا',
    other: 'طلب',
  })

export const events = (count: Count): string =>
  counted(count, {
    zero: 'لا أحداث',
    one: 'حدث واحد',
    two: 'حدثان',
    few: 'أحداث',
    many: 'حدثًا',
    other: 'حدث',
  })

export const files = (count: Count): string =>
  counted(count, {
    zero: 'لا ملفات',
    one: 'ملف واحد',
    two: 'ملفان',
    few: 'ملفات',
    many: 'ملفًا',
    other: 'ملف',
  })

export const newRows = (count: Count): string =>
  counted(count, {
    zero: 'لا صفوف جديدة',
    one: 'صف جديد واحد',
    two: 'صفّان جديدان',
    few: 'صفوف جديدة',
    many: 'صفًا جديدًا',
    other: 'صف جديد',
  })
