import type { DossierAction } from '#law/dossier.ts'
import { accept } from './accept/accept.ts'
import { archive } from './archive/archive.ts'
import { assign, reassign } from './assign/assign.ts'
import { extend } from './extend/extend.ts'
import { reject } from './refuse/reject.ts'
import { issueResult } from './return/issue-result.ts'
import { correctResult, returnResult } from './return/return-result.ts'
import { reopen, stop } from './stop/stop.ts'
import { confirmSupplement } from './supplement/confirm-supplement.ts'
import { requestSupplement } from './supplement/request-supplement.ts'
import { supplySupplement } from './supplement/supply-supplement.ts'
import { forward, handOver, sendBack } from './transfer/transfer.ts'
import type { Verb } from './verb.ts'
import { approveWithdrawal, cancelWithdrawal, refuseWithdrawal, requestWithdrawal } from './withdraw/withdraw.ts'

/** Every verb that may be done to a dossier that exists. */
export const verbs: readonly Verb[] = [
  accept,
  reject,
  requestSupplement,
  supplySupplement,
  confirmSupplement,
  handOver,
  assign,
  reassign,
  forward,
  sendBack,
  requestWithdrawal,
  approveWithdrawal,
  refuseWithdrawal,
  cancelWithdrawal,
  stop,
  reopen,
  issueResult,
  extend,
  correctResult,
  returnResult,
  archive,
]

const byAction = new Map<DossierAction, Verb>(verbs.map((verb) => [verb.action, verb]))
export const verbOf = (action: DossierAction): Verb | undefined => byAction.get(action)
/** Of what the law allows, what this system does. */
export const offered = (actions: readonly DossierAction[]): DossierAction[] =>
  actions.filter((action) => action === 'submit' || byAction.has(action))
