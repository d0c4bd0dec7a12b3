import { spawnSync } from 'node:child_process'
import { closeSync, ftruncateSync, openSync, readFileSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { hasCode } from '#platform/config/error-code.ts'
import { StartError } from '#platform/config/start-error.ts'

/** Another process works with the folder. */
export class FolderInUse extends StartError {
  override name = 'FolderInUse'
}

/**
 * Makes this process the only one that works with `folder`, until `release` or its death.
 * The kernel holds the lock on the open file, so a killed owner leaves nothing to clear away, and processes in
 * different containers see each other. Node has no flock of its own: the program of that name takes it on our file.
 */
export function lockFolder(folder: string): { release(): void } {
  const path = join(folder, 'owner')
  const file = openLockFile(path)
  try {
    const attempt = spawnSync('flock', ['-n', '3'], { stdio: ['ignore', 'ignore', 'pipe', file], encoding: 'utf8' })
    if (attempt.error)
      throw new StartError(`DATA_DIR: cannot lock ${folder}: flock (package util-linux) is not installed`)
    if (attempt.status === 1) throw new FolderInUse(`DATA_DIR: ${folder} is already in use by ${ownerIn(path)}`)
    if (attempt.status !== 0) throw new StartError(`DATA_DIR: cannot lock ${folder}: ${attempt.stderr.trim()}`)
    ftruncateSync(file)
    writeSync(file, `${process.pid}\n`, 0)
  } catch (error) {
    closeSync(file)
    throw error
  }
  let isHeld = true
  return {
    release() {
      if (isHeld) closeSync(file)
      isHeld = false
    },
  }
}

function openLockFile(path: string): number {
  try {
    return openSync(path, 'a+', 0o600)
  } catch (error) {
    if (!hasCode(error, 'EACCES', 'EPERM', 'EROFS')) throw error
    throw new StartError(`DATA_DIR: user ${process.getuid?.()} may not write ${path}; start as the folder's owner`)
  }
}

function ownerIn(path: string): string {
  const pid = readFileSync(path, 'utf8').trim()
  return pid ? `process ${pid}` : 'another process that is just starting'
}
