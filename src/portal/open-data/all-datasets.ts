import { type DatasetName, datasetNames } from '../datasets.ts'
import type { Dataset } from './dataset.ts'
import { dossierCountsDataset } from './dossier-counts-dataset.ts'
import { indicatorsDataset } from './indicators-dataset.ts'
import { proceduresDataset } from './procedures-dataset.ts'
import { papiDataset, rankingsDataset, sipasDataset } from './published-datasets.ts'

const byName: Readonly<Record<DatasetName, Dataset>> = {
  indicators: indicatorsDataset,
  procedures: proceduresDataset,
  'dossier-counts': dossierCountsDataset,
  rankings: rankingsDataset,
  papi: papiDataset,
  sipas: sipasDataset,
}

export const datasets: readonly Dataset[] = datasetNames.map((name) => byName[name])
export const datasetNamed = (name: DatasetName): Dataset => byName[name]
