import { createHash } from 'node:crypto'
import type { Instant } from '#law/instant.ts'

/** Chances that come out the same every time they are asked with the same seed. */
export interface Draw {
  /** From 0 up to, not including, `below`. */
  below(below: number): number
  /** Whole, both ends included. */
  between(from: number, to: number): number
  /** At least 0, less than 1. */
  share(): number
  chance(probability: number): boolean
  pick<T>(list: readonly [T, ...T[]]): T
  /** An identifier in the form of UUID version 7: sorts by the moment, and is the same for the same seed. */
  id(at: Instant): string
}

const pairs = Array.from({ length: 65_536 }, (_, n) => n.toString(16).padStart(4, '0'))
const hex = (word: number): string => `${pairs[word >>> 16]}${pairs[word & 0xffff]}`

/** Small fast counter generator (sfc32), started from the SHA-256 of the seed's text. */
export function drawFrom(seed: string): Draw {
  const start = createHash('sha256').update(seed).digest()
  let [a, b, c, counter] = [start.readInt32LE(0), start.readInt32LE(4), start.readInt32LE(8), 1]
  const next = (): number => {
    const sum = (((a + b) | 0) + counter) | 0
    counter = (counter + 1) | 0
    a = b ^ (b >>> 9)
    b = (c + (c << 3)) | 0
    c = (((c << 21) | (c >>> 11)) + sum) | 0
    return sum >>> 0
  }
  const share = () => next() / 4_294_967_296
  const below = (limit: number) => Math.floor(share() * limit)
  return {
    below,
    between: (from, to) => from + below(to - from + 1),
    share,
    chance: (probability) => share() < probability,
    // The index is below the length, and the list has a first element.
    pick: (list) => list[below(list.length)] ?? list[0],
    id(at) {
      const time = hex(Math.floor(at / 2 ** 32)).slice(4) + hex(at >>> 0)
      const [one, two, three] = [hex(next()), hex(next()), hex(next())]
      const variant = '89ab'[next() & 3]
      return `${time.slice(0, 8)}-${time.slice(8)}-7${one.slice(0, 3)}-${variant}${one.slice(3, 6)}-${two}${three.slice(0, 4)}`
    },
  }
}

/** Something by its weight; of an empty list or one without weight, nothing. */
export function pickByWeight<T>(draw: Draw, choices: readonly (readonly [T, number])[]): T | undefined {
  let left = draw.share() * choices.reduce((sum, [, weight]) => sum + weight, 0)
  for (const [choice, weight] of choices) {
    left -= weight
    if (left < 0) return choice
  }
  return choices.at(-1)?.[0]
}
