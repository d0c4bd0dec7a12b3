import type { Config } from '#platform/config/config.ts'

/** Where whoever holds a paper follows the dossier; written into the letter once, so that a reprint says the same. */
export function trackAddress(config: Pick<Config, 'publicUrl' | 'host' | 'port'>, code: string): string {
  return `${originOf(config)}/tra-cuu?ma=${encodeURIComponent(code)}`
}

/** Without PUBLIC_URL a paper can only name the address the server itself listens at. */
function originOf({ publicUrl, host, port }: Pick<Config, 'publicUrl' | 'host' | 'port'>): string {
  if (publicUrl !== null) return publicUrl
  const name = host.includes(':') ? `[${host}]` : host
  return port === 80 || port === 0 ? `http://${name}` : `http://${name}:${port}`
}
