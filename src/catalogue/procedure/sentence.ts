/** A row of words as the beginning of a sentence. */
export function sentence(text: string): string {
  return `${text.charAt(0).toLocaleUpperCase('vi')}${text.slice(1)}`
}
