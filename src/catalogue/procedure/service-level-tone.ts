import type { Tone } from '#platform/view/parts/badge.ts'
import type { ServiceLevel } from './procedure.ts'

export const serviceLevelTone: Record<ServiceLevel, Tone> = {
  fullyOnline: 'ok',
  partiallyOnline: 'info',
  infoOnly: 'neutral',
}
