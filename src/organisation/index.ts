export {
  accountByUsername,
  accountDetails,
  addAccount,
  disableAccount,
  holdersOf,
  setPassword,
} from './account/account.ts'
export { givePost } from './account/give-post.ts'
export { actorOfToken, openSession, programTokenLength } from './account/session.ts'
export { computeDue, limitModes } from './calendar/due.ts'
export { explanationText, ledgerText } from './calendar/ledger-text.ts'
export { forgetCalendar, officeCalendar, withKnownYears } from './calendar/office-calendar.ts'
export { keepClock, keptClock } from './clock/set-clock.ts'
export { demoAccounts, demoPassword } from './content/demo-accounts.ts'
export { loadDemoPeople } from './content/load-demo-people.ts'
export { loadOrganisation, readContent } from './content/load-organisation.ts'
export { agencyOf, type LeadAgency } from './directory/agency-of.ts'
export { type PostHolder, postHolders } from './directory/post-holders.ts'
