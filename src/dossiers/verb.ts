import type { Static, TSchema } from 'typebox'
import type { Procedure } from '#catalogue'
import type { Command, DossierAction } from '#law/dossier.ts'
import type { Lang } from '#platform/words/words-in.ts'
import type { Looking } from './dossier-facts.ts'
import type { DossierRow } from './dossier-row.ts'
import type { RowChanges } from './store.ts'

/** Where a verb does its own part: after the law has said yes, before anything is written. */
export interface VerbContext<I> extends Looking {
  lang: Lang
  row: DossierRow
  procedure: Procedure
  input: I
  note: string | undefined
}

/** What a verb adds to the law's decision. */
export interface VerbEffect {
  /** Said in history beside the decision; never an identifier. */
  said?: Record<string, unknown>
  changes?: RowChanges
  /** Who has the step from now on; `keep` leaves it as it is. Without it the step waits at its post. */
  assigneeId?: string | 'keep'
  /** What a letter of this action tells. */
  letter?: Record<string, unknown>
}

/** One verb a person does to a dossier: what it asks for, what it commands, what it adds. */
export interface Verb {
  action: DossierAction
  input: TSchema
  command(input: unknown): Command
  effect?(context: VerbContext<unknown>): Promise<VerbEffect>
}

export function verb<S extends TSchema>(spec: {
  action: DossierAction
  input: S
  command?(input: Static<S>): Command
  effect?(context: VerbContext<Static<S>>): Promise<VerbEffect>
}): Verb {
  const plain = (): Command => {
    // The three commands with data of their own always come with `command`.
    return { action: spec.action } as Command
  }
  // What a verb does not know it refuses: a misspelt field must not be lost in silence.
  const input = { ...spec.input, additionalProperties: false }
  // `input` is checked against the schema before either is called: forgetting its type here is safe.
  return { ...spec, input, command: spec.command ?? plain } as unknown as Verb
}
