import type { vi } from './words.vi.ts'

export const en: typeof vi = {
  title: {
    receipt: 'Receipt of the dossier and appointment for the result',
    supplement: 'Request to supplement and complete the dossier',
    refusal: 'Refusal to receive and handle the dossier',
    apology: 'Apology and new appointment for the result',
    stop: 'Notice that work on the dossier has stopped',
  },
  controlSheet: 'Control sheet of the handling of the dossier',
}
