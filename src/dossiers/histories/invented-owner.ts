import { checkTaxCode } from '#law/identity.ts'
import type { Owner } from '../owner.ts'
import type { Draw } from './seeded-numbers.ts'

/** Numbers for somebody of whom only a name is known; nobody can take them for a real person's. */
export function inventedOwner(draw: Draw, named: { kind: Owner['kind']; name: string; place: string }): Owner {
  const { kind, name, place } = named
  const owner: Owner = {
    kind,
    name,
    address: `${place}, tỉnh Thái Nguyên (minh họa)`,
    phone: `09000${digits(draw, 5)}`,
  }
  return kind === 'individual' ? { ...owner, ...person(draw, name) } : { ...owner, taxCode: taxCode(draw) }
}

/** Born in the twentieth century, at home in the province (place 019): the number says so too. */
function person(draw: Draw, name: string): Pick<Owner, 'idNo' | 'birthDate' | 'sex'> {
  const isWoman = name.includes(' Thị ') || (!name.includes(' Văn ') && draw.chance(0.5))
  const year = draw.between(1960, 1999)
  const [month, day] = [draw.between(1, 12), draw.between(1, 28)].map((n) => String(n).padStart(2, '0'))
  return {
    idNo: `019${isWoman ? 1 : 0}${year % 100}${digits(draw, 6)}`,
    birthDate: `${year}-${month}-${day}`,
    sex: isWoman ? 'female' : 'male',
  }
}

/** With a right check digit, under a beginning (99) that belongs to no tax office. */
function taxCode(draw: Draw): string {
  for (;;) {
    const start = `99${digits(draw, 7)}`
    const last = Array.from({ length: 10 }, (_, digit) => `${start}${digit}`).find((code) => checkTaxCode(code).valid)
    // One beginning in eleven has no check digit at all.
    if (last) return last
  }
}

const digits = (draw: Draw, count: number): string => String(draw.below(10 ** count)).padStart(count, '0')
