export { loadDemonstrationYear } from './histories/demonstration-year.ts'
