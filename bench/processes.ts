import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'

const main = fileURLToPath(new URL('../src/main.ts', import.meta.url))
const recorder = new URL('./record-statements.ts', import.meta.url).href
const ceiling = fileURLToPath(new URL('./ceiling.ts', import.meta.url))

export interface Running {
  origin: string
  port: number
  pid: number
  child: ChildProcess
  stop(): Promise<void>
}

/** The product's settings for a benchmark: quiet, on a free port, on a database or (without one) its own engine. */
export function settings(dataDir: string, databaseUrl?: string): NodeJS.ProcessEnv {
  return {
    ...process.env,
    NODE_ENV: 'production',
    DATA_DIR: dataDir,
    PORT: '0',
    HOST: '127.0.0.1',
    LOG_LEVEL: 'warn',
    DEMO: 'on',
    SESSION_SECRET: 'only-for-measuring-only-for-measuring-only',
    DATABASE_URL: databaseUrl ?? '',
  }
}

/** Starts the program as an operator does and waits for the line that names its address. */
export async function startServer(
  env: NodeJS.ProcessEnv,
  options: { record?: boolean; nodeOptions?: readonly string[] } = {},
): Promise<Running> {
  const { record = false, nodeOptions = [] } = options
  const args = [...nodeOptions, ...(record ? ['--import', recorder] : []), main, 'serve']
  const child = spawn(process.execPath, args, {
    env,
    stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
    serialization: 'advanced',
  })
  // Without a listener what it tells would be kept for the first one.
  child.on('message', () => {})
  let said = ''
  const origin = await new Promise<string>((resolve, reject) => {
    child.once('exit', (code) => reject(new Error(`the server ended with ${code} before it answered`)))
    child.stdout?.on('data', (chunk) => {
      said += chunk
      const found = /^Một Cửa: (\S+)$/m.exec(said)
      if (found?.[1]) resolve(found[1])
    })
  })
  return running(child, origin)
}

/** Starts the ceiling with what it has to replay. */
export async function startCeiling(databaseUrl: string, plans: readonly unknown[]): Promise<Running> {
  const child = spawn(process.execPath, [ceiling], {
    env: { ...process.env, NODE_ENV: 'production', DATABASE_URL: databaseUrl },
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    serialization: 'advanced',
  })
  child.send([...plans])
  const [port] = await once(child, 'message')
  return running(child, `http://127.0.0.1:${port}`)
}

function running(child: ChildProcess, origin: string): Running {
  process.once('exit', () => child.kill())
  return {
    origin,
    port: Number(new URL(origin).port),
    pid: child.pid ?? 0,
    child,
    async stop() {
      if (child.exitCode !== null || child.signalCode !== null) return
      const ended = once(child, 'exit')
      child.kill('SIGTERM')
      await ended
    },
  }
}

/** Runs one command of the program to its end; what it says is shown when it fails. */
export async function runCommand(args: readonly string[], env: NodeJS.ProcessEnv): Promise<void> {
  const child = spawn(process.execPath, [main, ...args], { env, stdio: ['ignore', 'ignore', 'pipe'] })
  let said = ''
  child.stderr.on('data', (chunk) => {
    said += chunk
  })
  const [code] = await once(child, 'exit')
  if (code !== 0) throw new Error(`${args.join(' ')} ended with ${code}: ${said}`)
}
