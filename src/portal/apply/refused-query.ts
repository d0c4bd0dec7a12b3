import type { Refused } from '#dossiers'
import { vi } from './words.vi.ts'

/** Enough to tell which file it was. */
const longestName = 80
const mostNamed = 20

/** A refused file as the address of the next page carries it: `3/upload.type/đơn.docx`. */
export const writeRefused = ({ code, fault, name }: Refused): string => `${code}/${fault}/${name.slice(0, longestName)}`

/** What the address names; anything else in it is passed over. */
export function readRefused(given: readonly string[]): Refused[] {
  return given.slice(0, mostNamed).flatMap((text) => {
    const parts = /^([^/]{1,20})\/([a-z.-]+)\/(.*)$/su.exec(text)
    const [, code, fault, name] = parts ?? []
    return code !== undefined && name !== undefined && isFault(fault) ? [{ code, fault, name }] : []
  })
}

const isFault = (text: string | undefined): text is Refused['fault'] =>
  text !== undefined && Object.hasOwn(vi.papers.refused, text)
