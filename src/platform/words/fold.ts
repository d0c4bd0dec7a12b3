/**
 * The key by which text is searched: lower case, without Vietnamese marks, đ as d, one blank between words.
 * Marks are gone, so the two spellings of a tone's place (hòa, hoà) and composed or decomposed input meet in one key.
 */
export function fold(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .replace(/đ/g, 'd')
    .replace(/\s+/g, ' ')
    .trim()
}
