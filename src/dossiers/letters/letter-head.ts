/** The head every letter has: who issues it, its number, where and when. */
export type LetterHead = {
  superiorAgency?: string
  agency: string
  /** Number and symbol as they stand after "Số: ", such as "12/HDHS". */
  number?: string
  place: string
  /** In words, such as "ngày 06 tháng 3 năm 2023". */
  issuedOn: string
}

/** Who signs for the agency (Decree 30/2020/NĐ-CP, Annex I). */
export type Signer = {
  /** The form of authority and whose, such as "KT. GIÁM ĐỐC"; absent when the head signs. */
  authority?: string
  position: string
  name: string
  /** Stands where the hand-written signature would, such as "Đã ký". */
  signedNote?: string
}

export const headFields = ['head.agency', 'head.place', 'head.issuedOn'] as const
export const signerFields = ['signer.position', 'signer.name'] as const
