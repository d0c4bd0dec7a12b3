import { agenciesAtWork } from '../agencies-at-work.ts'
import { catalogPath, datasetTitles, openDataPath } from '../datasets.ts'
import { datasets } from './all-datasets.ts'
import { lastChange } from './data-version.ts'
import type { Dataset, Reading } from './dataset.ts'
import { moment } from './dataset.ts'
import { licence } from './write-dataset.ts'

/** Prefixes alone, so that nothing has to be fetched to read the catalogue. */
const context = {
  dcat: 'http://www.w3.org/ns/dcat#',
  dct: 'http://purl.org/dc/terms/',
  foaf: 'http://xmlns.com/foaf/0.1/',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
  csvw: 'http://www.w3.org/ns/csvw#',
}
const inBoth = ({ vi, en }: { vi: string; en: string }) => [
  { '@language': 'vi', '@value': vi },
  { '@language': 'en', '@value': en },
]
const ref = (id: string) => ({ '@id': id })
const day = (value: string) => ({ '@type': 'xsd:date', '@value': value })

/** The catalogue (DCAT 2, with what DCAT-AP asks of catalogues, datasets and distributions); `base` is where it lies. */
export async function catalogOf(reading: Reading, base: string): Promise<object> {
  const { at } = await lastChange(reading)
  const modified = { '@type': 'xsd:dateTime', '@value': moment(at?.getTime() ?? reading.asOf) }
  const [agency] = await agenciesAtWork(reading.db, reading.tenantId)
  const publisher = { '@id': `${base}/#publisher`, '@type': 'foaf:Agent', 'foaf:name': agency?.name ?? 'Một Cửa' }
  const nodes = []
  for (const dataset of datasets) nodes.push(await nodeOf(dataset, reading, base, { publisher, modified }))
  return {
    '@context': context,
    '@id': `${base}${catalogPath}`,
    '@type': 'dcat:Catalog',
    'dct:title': inBoth({ vi: 'Dữ liệu mở của Một Cửa', en: 'Open data of Một Cửa' }),
    'dct:description': inBoth({
      vi: 'Số liệu công khai về giải quyết thủ tục hành chính và cải cách hành chính.',
      en: 'Public figures on administrative procedures and administrative reform.',
    }),
    'dct:publisher': publisher,
    'dct:license': ref(licence),
    'dct:language': [language('VIE'), language('ENG')],
    'dct:modified': modified,
    'foaf:homepage': ref(`${base}/so-lieu`),
    'dcat:dataset': nodes,
  }
}

const language = (code: string) => ref(`http://publications.europa.eu/resource/authority/language/${code}`)

async function nodeOf(
  dataset: Dataset,
  reading: Reading,
  base: string,
  { publisher, modified }: { publisher: { '@id': string }; modified: object },
): Promise<object> {
  const { name, about, keywords, columns } = dataset
  const temporal = await dataset.temporal(reading)
  const format = (kind: 'csv' | 'json') => {
    const url = ref(`${base}${openDataPath(name, kind)}`)
    return {
      '@id': url['@id'],
      '@type': 'dcat:Distribution',
      'dct:title': kind.toUpperCase(),
      'dcat:accessURL': url,
      'dcat:downloadURL': url,
      'dcat:mediaType': ref(
        `https://www.iana.org/assignments/media-types/${kind === 'csv' ? 'text/csv' : 'application/json'}`,
      ),
      'dct:format': ref(`http://publications.europa.eu/resource/authority/file-type/${kind.toUpperCase()}`),
      'dct:license': ref(licence),
    }
  }
  return {
    '@id': `${base}/opendata/${name}`,
    '@type': 'dcat:Dataset',
    'dct:identifier': name,
    'dct:title': inBoth(datasetTitles[name]),
    'dct:description': inBoth(about),
    'dct:publisher': ref(publisher['@id']),
    'dct:license': ref(licence),
    'dct:accrualPeriodicity': ref('http://publications.europa.eu/resource/authority/frequency/DAILY'),
    'dct:modified': modified,
    'dcat:theme': ref('http://publications.europa.eu/resource/authority/data-theme/GOVE'),
    'dcat:keyword': keywords.map((word) => ({ '@language': 'vi', '@value': word })),
    ...(temporal && {
      'dct:temporal': {
        '@type': 'dct:PeriodOfTime',
        'dcat:startDate': day(temporal.from),
        'dcat:endDate': day(temporal.to),
      },
    }),
    'csvw:column': columns.map((column) => ({
      'csvw:name': column.name,
      'csvw:datatype': column.type,
      'dct:description': inBoth(column.about),
    })),
    'dcat:distribution': [format('csv'), format('json')],
  }
}
