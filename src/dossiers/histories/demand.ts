import type { Fee, Procedure } from '#catalogue'
import type { Channel } from '#law/dossier.ts'
import { type Draw, pickByWeight } from './seeded-numbers.ts'

/** How often each procedure is asked for, as in the demonstration year; what is not listed is asked for rarely. */
const asked: Readonly<Record<string, number>> = {
  '2.001207': 46,
  '2.001209': 30,
  '2.001277': 34,
  '2.001268': 10,
  '2.000212': 12,
  '1.000449': 4,
  '2.001259': 22,
  '1.000438': 6,
  '2.002253': 8,
  '2.002380': 52,
  '2.002381': 44,
  '2.002382': 12,
  '2.002383': 10,
  '2.002384': 3,
  '2.002385': 26,
  '2.002379': 20,
  '1.001786': 7,
  '1.001747': 9,
  '2.002278': 5,
  '1.011818': 22,
  '1.011820': 4,
}

export const pickProcedure = (draw: Draw, procedures: readonly Procedure[]): Procedure | undefined =>
  pickByWeight(
    draw,
    procedures.map((one) => [one, asked[one.code] ?? 1] as const),
  )

const wayToFile = {
  fullyOnline: { online: 74, inPerson: 20, postal: 6 },
  partiallyOnline: { online: 35, inPerson: 55, postal: 10 },
  infoOnly: { online: 0, inPerson: 85, postal: 15 },
} as const
const wayBack = {
  online: { online: 80, postal: 14, inPerson: 6 },
  inPerson: { inPerson: 70, online: 20, postal: 10 },
  postal: { postal: 80, online: 15, inPerson: 5 },
} as const

export function pickChannel(draw: Draw, { channels, serviceLevel }: Procedure): Channel {
  const open = channels.filter((channel) => wayToFile[serviceLevel][channel] > 0)
  return (
    pickByWeight(
      draw,
      open.map((channel) => [channel, wayToFile[serviceLevel][channel]] as const),
    ) ?? 'inPerson'
  )
}

export function pickResultChannel(draw: Draw, filed: Channel, { channels }: Procedure): Channel {
  return (
    pickByWeight(
      draw,
      channels.map((channel) => [channel, wayBack[filed][channel]] as const),
    ) ?? filed
  )
}

/** For one device of some kind, or for the dossier as a whole; and whether it was paid online. */
export function pickFee(draw: Draw, filed: Channel, { fees }: Procedure): { feeVnd: number; paidOnline?: boolean } {
  const ofDevices = fees.filter(({ per }) => per === 'device')
  const feeVnd = ofDevices.length > 0 ? (ofDevices[draw.below(ofDevices.length)]?.amount ?? 0) : sum(fees)
  return feeVnd === 0 ? { feeVnd } : { feeVnd, paidOnline: draw.chance(filed === 'online' ? 0.7 : 0.12) }
}

const sum = (fees: readonly Fee[]): number => fees.reduce((total, { amount }) => total + amount, 0)

/** Quiet weeks around the new year and Tết, a rush before the middle of the year and in autumn. */
const monthWeights = [0.8, 0.7, 1.1, 1.1, 1.1, 1.15, 1, 1, 1.05, 1.15, 1.1, 0.75] as const
const lastDaysWeight = 0.45

/** How much of the year's work comes on a day, not yet in proportion. */
export function dayWeight(draw: Draw, date: string): number {
  const month = monthWeights[Number(date.slice(5, 7)) - 1] ?? 1
  return month * (date.slice(5) >= '12-18' ? lastDaysWeight : 1) * (0.7 + 0.6 * draw.share())
}
