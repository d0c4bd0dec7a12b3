import { createWriteStream } from 'node:fs'
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import type { Platform } from '#platform/platform.ts'
import { datasets } from './all-datasets.ts'
import { catalogOf } from './catalog.ts'
import { readingAt } from './data-version.ts'
import { writeDataset } from './write-dataset.ts'

/** Every open file as it would be served, in a folder: the catalogue with the addresses of the office beside it. */
export async function exportOpenData(
  platform: Platform,
  folder: string,
  tell: (file: string) => void,
): Promise<number> {
  const reading = readingAt(platform, platform.clock.now())
  await mkdir(folder, { recursive: true })
  let files = 0
  for (const dataset of datasets) {
    for (const format of ['csv', 'json'] as const) {
      const file = `${dataset.name}.${format}`
      await pipeline(writeDataset(dataset, reading, format), createWriteStream(join(folder, file)))
      tell(file)
      files += 1
    }
  }
  const { publicUrl, host, port } = platform.config
  const catalog = await catalogOf(reading, publicUrl ?? `http://${host}:${port}`)
  await writeFile(join(folder, 'catalog.jsonld'), `${JSON.stringify(catalog, null, 1)}\n`)
  tell('catalog.jsonld')
  return files + 1
}
