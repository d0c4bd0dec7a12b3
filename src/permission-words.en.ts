import type { vi } from './permission-words.vi.ts'

export const en: typeof vi = {
  'session.open': 'Sign in',
  'session.end': 'Sign out',
  'calendar.read': 'Compute a due date by the working calendar',
  'clock.set': 'Set the clock of the demonstration',
  'admin.read': 'See the administration page',
  'audit.read': 'See the audit',
  'procedure.read': 'See procedures',
  'portal.read': 'See the public portal',
  'file.upload': 'Send a file',
  'file.read': 'Download a file',
  'dossier.draft': 'Draft a dossier',
  'dossier.submit': 'Submit a dossier',
  'dossier.read': 'See dossiers',
  'dossier.act': 'Act on a dossier',
  'dossier.track': 'Track a dossier by its code',
  'inbox.read': 'See one’s own work',
  'desk.read': 'See the desk',
  'desk.act': 'Handle dossiers at the desk',
  'counter.use': 'Use the reception counter',
  'counter.receive': 'Receive dossiers at the counter',
}
