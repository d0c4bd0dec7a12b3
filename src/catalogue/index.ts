export { loadCatalogue } from './content/load-catalogue.ts'
export { checkForm } from './form/check-form.ts'
export { parseEntered, toEntered } from './form/entered.ts'
export { dateText, readDateParts, writeDateParts } from './form/entered-date.ts'
export { exampleValue } from './form/example.ts'
export { formAnswers } from './form/form-answers.ts'
export { formFields, namedErrors } from './form/form-fields.ts'
export type { Form, OwnerKind, OwnerSource } from './form/form-schema.ts'
export { type FormOwner, prefilled } from './form/prefill.ts'
export { tidyAnswers } from './form/tidy-text.ts'
export { endProcedureVersion } from './procedure/end-procedure-version.ts'
export { feeAmount, feesInOneLine } from './procedure/fee-text.ts'
export { forgetProcedures, procedureAt, procedureOf, type Versions } from './procedure/kept-procedures.ts'
export { durationText, limitText } from './procedure/limit-text.ts'
export { type CatalogueCount, countProcedures, listProcedures } from './procedure/list-procedures.ts'
export {
  type Component,
  type Duration,
  type Fee,
  type InternalStep,
  limitThatCounts,
  type Procedure,
  type ServiceLevel,
  type TimeLimit,
} from './procedure/procedure.ts'
export { termsFor } from './procedure/terms-for.ts'
export { inVietnamese } from './show/in-vietnamese.ts'
