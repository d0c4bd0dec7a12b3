import type { Instant } from '#law/instant.ts'

/** The one place that asks what time it is. Everything else is handed a moment. */
export interface Clock {
  /** The office's time: settable in demonstration mode, else the machine's. */
  now(): Instant
  /** The machine's time: what sessions, limits and `recorded_at` go by, whatever the office's clock says. */
  machineNow(): Instant
  /** Sets the office's clock; it then runs on at normal speed. `null` returns to the machine's time. */
  set(now: Instant | null): void
  /** Milliseconds the office's clock is ahead of the machine's (0 when not set). */
  offset(): number
}

export function systemClock(offset = 0): Clock {
  let ahead = offset
  return {
    now: () => Date.now() + ahead,
    machineNow: () => Date.now(),
    set: (now) => {
      ahead = now === null ? 0 : now - Date.now()
    },
    offset: () => ahead,
  }
}

/** Milliseconds since the process began, for measuring how long something took. */
export const elapsedMs = (): number => performance.now()
