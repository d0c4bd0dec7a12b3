import { groups, kebab, pathOf, type Register } from './engine/register.ts'

/** Below /api/v1. */
export const apiPath = (declared: Register): string => `/registers/${kebab(declared.name)}`
export const entryPath = (declared: Register, id: string): string => `${pathOf(declared)}/${id}`
export const filePath = (declared: Register, id: string, fileId: string): string =>
  `${entryPath(declared, id)}/tep/${fileId}`
export const placeOf = (declared: Register): string => groups[declared.group].place

/** Read its entries; keep it; take the steps that belong to one's post. */
export const permissionTo = (what: 'read' | 'edit' | 'act', declared: Pick<Register, 'group'>): string =>
  `register.${declared.group}.${what}`
