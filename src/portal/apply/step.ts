import type { Draft, Performing, Refused } from '#dossiers'
import type { StagedUpload } from '#platform/files/file-store.ts'
import type { Entered } from '#platform/http/action.ts'
import type { FieldError } from '#platform/http/problem.ts'
import type { View } from '#platform/http/view.ts'
import type { Value } from '#platform/view/html.ts'
import type { FieldError as NamedError } from '#platform/view/parts/form.ts'
import type { StepSlug } from './paths.ts'

/** What a step was saved with. */
export interface Saving {
  context: Performing
  draft: Draft
  entered: Entered
  uploads: readonly StagedUpload[]
}

export interface Saved {
  /** Files that cannot be used: the draft does not hold them, so the next page names them. */
  refused?: readonly Refused[]
  /** Something other than going on was asked for: the place of this page to come back to. */
  stayAt?: string
  /** The questions have changed with an answer, so they are shown once more before any is missed. */
  isAskedAnew?: boolean
}

/** What a step's page is drawn from. */
export interface Asking {
  view: View
  draft: Draft
  /** Everything wrong with this step; empty until the person wants to go on. */
  errors: readonly FieldError[]
  /** The same by the names of the page's fields. */
  named: readonly NamedError[]
}

/** One page of the long form: what it takes, what is its to judge, and how it asks. */
export interface Step {
  slug: StepSlug
  isMultipart: boolean
  /** Whether an error of the whole draft is this step's. */
  owns(pointer: string): boolean
  /** Takes everything that was entered into the draft, right or not. */
  save(saving: Saving): Promise<Saved>
  body(asking: Asking): Value
}
