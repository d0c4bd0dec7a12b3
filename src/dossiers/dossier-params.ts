import { Type } from 'typebox'

/** A dossier is named by its id, its code, or before acceptance its submission number. */
export const dossierParams = Type.Object({ idOrCode: Type.String({ minLength: 1, maxLength: 100 }) })
