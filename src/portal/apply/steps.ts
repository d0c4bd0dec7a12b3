import { contentStep } from './content-step.ts'
import { ownerStep } from './owner-step.ts'
import { papersStep } from './papers-step.ts'
import { resultStep } from './result-step.ts'
import type { Step } from './step.ts'

/** The pages that take something in, in their order; the last page, `kiem-tra`, reads it all once more. */
export const steps: readonly Step[] = [ownerStep, contentStep, papersStep, resultStep]
