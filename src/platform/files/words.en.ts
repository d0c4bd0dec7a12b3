import type { vi } from './words.vi.ts'

export const en: typeof vi = {
  upload: {
    'upload.empty': 'The file is empty.',
    'upload.too-large': 'The file is larger than 50 MB. Please choose a smaller one.',
    'upload.name': 'The file name has characters that cannot be used (such as / or \\). Please rename it.',
    'upload.extension': 'The ending of the file name does not match its content.',
    'upload.encrypted':
      'The file is protected by a password, so the office cannot read it. Please remove the password.',
  },
  typeOf: {
    papers: 'Only PDF, JPG or PNG files are accepted.',
    records: 'Only PDF, JPG, PNG, DOCX or XLSX files are accepted.',
  },
  missing: 'No file was sent.',
}
