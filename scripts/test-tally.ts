import { inspect } from 'node:util'

/** What a run came to, and the words at its end. */
export class Tally {
  passed = 0
  readonly failures: { name: string; why: unknown }[] = []
  readonly skips: { name: string; why: string }[] = []

  fail(name: string, why: unknown): void {
    this.failures.push({ name, why })
  }

  skip(name: string, why: string): void {
    this.skips.push({ name, why })
  }

  /** Prints what failed and what was skipped, then the one line of counts; returns the exit code. */
  report(isStrict: boolean): number {
    for (const { name, why } of this.failures) {
      console.log(`\nFAILED  ${name}\n${indent(typeof why === 'string' ? why : inspect(why))}`)
    }
    if (this.skips.length > 0) console.log('')
    for (const { name, why } of this.skips) console.log(`!!! NOT RUN: ${name}: ${why}`)
    if (isStrict && this.skips.length > 0) {
      console.log(`CI=true: what is skipped counts as failed: ${this.skips.map(({ name }) => name).join(', ')}`)
    }
    console.log('')
    const skipped = this.skips.length > 0 ? `, ${this.skips.length} skipped` : ''
    console.log(`${this.passed} passed, ${this.failures.length} failed${skipped}`)
    return this.failures.length > 0 || (isStrict && this.skips.length > 0) ? 1 : 0
  }
}

function indent(text: string): string {
  return text.trimEnd().replaceAll(/^/gm, '    ')
}
