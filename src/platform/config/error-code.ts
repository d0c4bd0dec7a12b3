/** Whether a caught value is an error of Node or PostgreSQL with one of these codes ('ENOENT', '40001', …). */
export function hasCode(error: unknown, ...codes: string[]): boolean {
  return error instanceof Error && 'code' in error && codes.includes(String(error.code))
}
