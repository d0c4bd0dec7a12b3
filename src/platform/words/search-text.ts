import { fold } from './fold.ts'

/** The words by which text is stored and looked for, without marks; both sides go through here, so they always meet. */
export function searchWords(text: string): string[] {
  return fold(text).match(/[a-z0-9]+/g) ?? []
}

/**
 * Every word of the question, the last one perhaps not finished; null when there is none. Words of Vietnamese are short
 * syllables: were all of them beginnings, "gia hạn" would find every "Giấy phép tiến hành".
 */
export function searchQuery(question: string): string | null {
  const words = searchWords(question)
  return words.length === 0 ? null : `${words.join(' & ')}:*`
}

/** The same words side by side, in this order. */
export function phraseQuery(question: string): string | null {
  const words = searchWords(question)
  return words.length === 0 ? null : `${words.join(' <-> ')}:*`
}
