import { kebab, pathOf, type Register } from '../engine/register.ts'
import { apiPath, permissionTo } from '../paths.ts'

/** Where people import, and where programs do. */
export const importsPath = (declared: Register): string => `${pathOf(declared)}/nhap`
export const importPath = (declared: Register, id: string): string => `${importsPath(declared)}/${id}`
export const apiOf = (declared: Register): string => `${apiPath(declared)}/imports`

/** Who keeps a register may import into it. */
export const permissionOf = (declared: Register): string => permissionTo('edit', declared)
export const nameOf = (declared: Register, verb: string): string => `${kebab(declared.name)}.${verb}`
