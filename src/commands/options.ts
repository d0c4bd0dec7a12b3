import { type ParseArgsConfig, parseArgs } from 'node:util'

/** The command was called in a way it does not know; it answers 2. */
export class WrongUsage extends Error {
  override name = 'WrongUsage'
}

interface Spec {
  /** Names of options with a value; a name ending in `…` may be given several times. */
  options?: readonly string[]
  /** What stands without a name, in its order. */
  words?: readonly string[]
}

export interface Given {
  /** Null: not given. */
  one(name: string): string | null
  needed(name: string): string
  all(name: string): string[]
  /** A whole number within bounds; `otherwise` when it is not given. */
  whole(name: string, bounds: { from: number; to: number }, otherwise?: number): number
  words: string[]
}

/** Reads `--name value` and plain words; anything else is wrong usage, in one line that says what. */
export function readOptions(args: readonly string[], { options = [], words = [] }: Spec): Given {
  const config: ParseArgsConfig['options'] = Object.fromEntries(
    options.map((name) => [name.replace('…', ''), { type: 'string', multiple: name.endsWith('…') }]),
  )
  const { values, positionals } = parsed(args, config)
  if (positionals.length < words.length) throw new WrongUsage(`<${words[positionals.length]}> is missing`)
  if (positionals.length > words.length) throw new WrongUsage(`"${positionals[words.length]}" is not expected here`)
  const all = (name: string) => [values[name] ?? []].flat().filter((value) => typeof value === 'string')
  const one = (name: string) => all(name)[0] ?? null
  const needed = (name: string) => {
    const value = one(name)
    if (!value) throw new WrongUsage(`--${name} is missing`)
    return value
  }
  return {
    one,
    all,
    needed,
    words: positionals,
    whole(name, { from, to }, otherwise) {
      const text = otherwise === undefined ? needed(name) : (one(name) ?? String(otherwise))
      const number = Number(text)
      if (!/^\d{1,15}$/.test(text) || number < from || number > to) {
        throw new WrongUsage(`--${name} is "${text}"; give a whole number from ${from} to ${to}`)
      }
      return number
    },
  }
}

function parsed(args: readonly string[], options: NonNullable<ParseArgsConfig['options']>) {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true, strict: true })
  } catch (error) {
    // Its first sentence says what is wrong; the rest explains how Node's own parser could be asked otherwise.
    const [told] = (error instanceof Error ? error.message : String(error)).split(/\. |\n/)
    throw new WrongUsage(told ?? 'the options cannot be read')
  }
}
