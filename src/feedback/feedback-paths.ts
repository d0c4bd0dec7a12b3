/** The place of the rail under which these pages stand. */
export const reformPlace = '/cai-cach'
export const resultsPath = '/cai-cach/hai-long'
export const sheetsPath = '/cai-cach/hai-long/phieu'
export const roundsPath = '/cai-cach/hai-long/dot'
export const papiPath = '/cai-cach/papi'
