import { Type } from 'typebox'
import { type Action, action } from '#platform/http/action.ts'
import { datasetNames } from '../datasets.ts'
import { datasetNamed } from './all-datasets.ts'
import { catalogOf } from './catalog.ts'
import { etagOf, readingAt } from './data-version.ts'
import { contentTypes, type DataFormat, writeDataset } from './write-dataset.ts'

/** Kept by nobody without asking whether it is still the same. */
const cache = 'public, no-cache'

const datasetAction = (format: DataFormat): Action =>
  action({
    name: `open-data.${format}`,
    method: 'GET',
    path: `/opendata/{dataset}.${format}`,
    permission: 'open-data.read',
    summary: {
      vi: `Một bộ dữ liệu mở, tệp ${format.toUpperCase()}`,
      en: `One set of open data as ${format.toUpperCase()}`,
    },
    params: Type.Object({ dataset: Type.Enum([...datasetNames]) }),
    query: Type.Object({}),
    input: Type.Object({}),
    output: Type.Object({}),
    // Every row is measured anew: enough for everybody, too little to keep the office busy.
    perMinute: 30,
    async run({ platform, now, params }) {
      const dataset = datasetNamed(params.dataset)
      const reading = readingAt(platform, now)
      const etag = await etagOf(reading, dataset, format)
      const bytes = writeDataset(dataset, reading, format)
      const fileName = `${dataset.name}.${format}`
      return {
        output: {},
        etag,
        body: { bytes, type: contentTypes[format], fileName, inline: format === 'json', cache },
      }
    },
    page: { path: `/opendata/{dataset}.${format}` },
  })

const showCatalog = action({
  name: 'open-data.catalog',
  method: 'GET',
  path: '/opendata/catalog.jsonld',
  permission: 'open-data.read',
  summary: { vi: 'Danh mục dữ liệu mở (DCAT)', en: 'Catalogue of open data (DCAT)' },
  params: Type.Object({}),
  query: Type.Object({}),
  input: Type.Object({}),
  output: Type.Object({}),
  async run({ platform, now, request }) {
    const catalog = await catalogOf(readingAt(platform, now), platform.config.publicUrl ?? request.origin)
    const bytes = Buffer.from(`${JSON.stringify(catalog, null, 1)}\n`)
    return { output: {}, body: { bytes, type: 'application/ld+json; charset=utf-8', inline: true, cache } }
  },
  page: { path: '/opendata/catalog.jsonld' },
})

export const openDataActions: Action[] = [showCatalog, datasetAction('csv'), datasetAction('json')]
