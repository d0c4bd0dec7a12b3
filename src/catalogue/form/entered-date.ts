export interface DateEntered {
  day: string
  month: string
  year: string
}

/** `2023-03-05` from `5/3/2023`, `05-03-2023` or `2023-03-05`; what is not a real day stays as it was typed. */
export function readDate(text: string): string {
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(text)
  if (iso) return joinDate({ year: iso[1] ?? '', month: iso[2] ?? '', day: iso[3] ?? '' }) ?? text
  const usual = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(text)
  if (usual) return joinDate({ day: usual[1] ?? '', month: usual[2] ?? '', year: usual[3] ?? '' }) ?? text
  return text
}

/** The same from three boxes; three empty boxes are no answer. */
export function readDateParts(parts: DateEntered): string {
  const { day, month, year } = parts
  return day + month + year === '' ? '' : readDate(`${day}/${month}/${year}`)
}

/** The three boxes again, also of what was not a real day. */
export function writeDateParts(text: string): DateEntered {
  const iso = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text)
  if (iso) return { day: iso[3] ?? '', month: iso[2] ?? '', year: iso[1] ?? '' }
  const [day = '', month = '', ...year] = text.split('/')
  return { day, month, year: year.join('/') }
}

/** `05/03/2023`, as on every paper of the office. */
export function dateText(text: string): string {
  const { day, month, year } = writeDateParts(text)
  return [day, month, year].filter((part) => part !== '').join('/')
}

function joinDate(parts: DateEntered): string | undefined {
  const [day, month, year] = [Number(parts.day), Number(parts.month), Number(parts.year)]
  const date = new Date(Date.UTC(year, month - 1, day))
  // Below the year 100 Date.UTC means 19xx; no paper of an office is that old.
  const isReal = year >= 1000 && date.getUTCMonth() === month - 1 && date.getUTCDate() === day
  return isReal ? date.toISOString().slice(0, 10) : undefined
}
