import type { Procedure } from '#catalogue'
import type { Channel } from '#law/dossier.ts'
import type { ComponentGiven } from '../dossier-row.ts'

/**
 * Codes of the required papers that are absent. A paper asked for only under a condition is the officer's to judge;
 * the application form itself is given by its fields when filed online.
 */
export function missingComponents(procedure: Procedure, channel: Channel, given: readonly ComponentGiven[]): string[] {
  return procedure.components
    .filter((component) => component.required && component.condition === null)
    .filter((component) => {
      const paper = given.find((candidate) => candidate.code === component.code)
      if (channel !== 'online') return paper === undefined
      if (component.electronicForm === 'eForm') return false
      return paper === undefined || (paper.fileIds ?? []).length === 0
    })
    .map((component) => component.code)
}
