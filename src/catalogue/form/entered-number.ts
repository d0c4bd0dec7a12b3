/** Reads a number as people write it here: `1.500.000`, `1,5`, `1500000`, `2.000.000 đồng`. */
export function readNumber(text: string): number | undefined {
  const bare = text.replace(/\s/g, '').replace(/(đồng|đ|vnd)$/iu, '')
  const grouped = /^-?\d{1,3}(\.\d{3})+(,\d+)?$/.test(bare)
  if (!grouped && !/^-?\d+([.,]\d+)?$/.test(bare)) return undefined
  const number = Number((grouped ? bare.replaceAll('.', '') : bare).replace(',', '.'))
  return Number.isSafeInteger(Math.trunc(number)) ? number : undefined
}

// Money is grouped; a year or a voltage is not.
const plain = new Intl.NumberFormat('vi-VN', { useGrouping: false, maximumFractionDigits: 20 })
const grouped = new Intl.NumberFormat('vi-VN', { useGrouping: 'always', maximumFractionDigits: 20 })

/** The way back: what `readNumber` reads as the same number. */
export function writeNumber(number: number, isGrouped: boolean): string {
  return (isGrouped ? grouped : plain).format(number)
}
