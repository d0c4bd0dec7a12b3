import type { Instant } from '#law/instant.ts'
import { Problem } from './problem.ts'

/** Requests of one minute counted per key. In memory: each process guards itself. */
export interface Limits {
  /** Throws `request.too-many` when the key has used up its minute. */
  take(key: string, perMinute: number, machineNow: Instant): void
}

export function openLimits(): Limits {
  let minute = 0
  let counts = new Map<string, number>()
  return {
    take(key, perMinute, machineNow) {
      const current = Math.floor(machineNow / 60_000)
      if (current !== minute) {
        minute = current
        counts = new Map()
      }
      const count = (counts.get(key) ?? 0) + 1
      counts.set(key, count)
      if (count > perMinute)
        throw new Problem('request.too-many', { seconds: 60 - Math.floor((machineNow / 1000) % 60) })
    },
  }
}
