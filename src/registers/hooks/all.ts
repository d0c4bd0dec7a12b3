import type { Hooks } from '../hooks.ts'
import { announcement } from './announcement.ts'
import { documentRelation } from './document-relation.ts'
import { legalDocument } from './legal-document.ts'

const hooks: Readonly<Record<string, Hooks>> = { announcement, documentRelation, legalDocument }

export const hooksOf = (register: string): Hooks => hooks[register] ?? {}
