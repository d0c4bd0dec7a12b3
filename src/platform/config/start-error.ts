/** Why the program cannot start, in one line for the operator. `main.ts` prints the message alone and exits with 1. */
export class StartError extends Error {
  override name = 'StartError'
}

/** A variable of the environment is missing or wrong; the message begins with its name. */
export class ConfigError extends StartError {
  override name = 'ConfigError'

  constructor(variable: string, wrong: string) {
    super(`${variable}: ${wrong}`)
  }
}
