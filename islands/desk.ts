// Keys for the tables of a desk: j k move, Enter opens, x marks, "." opens the actions, "/" searches, "?" shows the keys.
// Everything they do can be done by hand without this file.
const rows = [...document.querySelectorAll<HTMLTableRowElement>('table[data-walk] tbody tr')]
let here = -1

function go(to: number): boolean {
  const row = rows[to]
  if (row === undefined) return false
  mark(to)
  row.scrollIntoView({ block: 'nearest' })
  row.querySelector<HTMLElement>('a')?.focus({ preventScroll: true })
  return true
}

const keys: Record<string, () => boolean> = {
  j: () => go(here + 1),
  k: () => go(Math.max(0, here - 1)),
  Enter: () => {
    const href = rows[here]?.dataset.href
    // On a link or a button Enter already does what it says.
    if (href === undefined || document.activeElement?.closest('a, button, summary')) return false
    location.assign(href)
    return true
  },
  x: () => {
    const mark = rows[here]?.querySelector<HTMLInputElement>('.row-mark')
    mark?.click()
    return Boolean(mark)
  },
  '.': () => {
    const marked =
      document.querySelector('.row-mark:checked') && document.querySelector<HTMLElement>('.marked-bar button')
    const bar = rows[here] ? marked : document.querySelector<HTMLElement>('.action-bar :is(select, button, summary)')
    bar?.focus()
    if (bar) return true
    const menu = rows[here]?.querySelector<HTMLDetailsElement>('details[data-actions]')
    if (!menu) return false
    menu.open = !menu.open
    menu.querySelector<HTMLElement>('.row-menu a, .row-menu button')?.focus()
    return true
  },
  '/': () => {
    const search = document.querySelector<HTMLInputElement>('[data-search]')
    search?.focus()
    search?.select()
    return Boolean(search)
  },
  '?': () => {
    const help = document.querySelector<HTMLDetailsElement>('details[data-keys]')
    if (!help) return false
    help.open = !help.open
    help.scrollIntoView({ block: 'nearest' })
    return true
  },
}

document.addEventListener('keydown', (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return
  if (event.key === 'Escape') return leave(event.target)
  if (event.target instanceof Element && event.target.closest('input:not(.row-mark), textarea, select')) return
  if (keys[event.key]?.()) event.preventDefault()
})

function leave(from: EventTarget | null): void {
  for (const menu of document.querySelectorAll<HTMLDetailsElement>(
    'details[open]:is([data-actions], .account, .ask)',
  )) {
    menu.open = false
    if (from instanceof Node && menu.contains(from)) menu.querySelector('summary')?.focus()
  }
  if (from instanceof HTMLInputElement && from.dataset.search !== undefined) from.blur()
}

// What an action asks for can be typed at once.
document.addEventListener(
  'toggle',
  ({ target }) => {
    if (!(target instanceof HTMLDetailsElement) || !target.open || !target.matches('.ask')) return
    if (!target.contains(document.activeElement)) return
    target.querySelector<HTMLElement>('.ask-body :is(input:not([type=hidden]), select, textarea, button)')?.focus()
  },
  true,
)

// A menu closes when one goes on elsewhere.
document.addEventListener('click', (event) => {
  for (const menu of document.querySelectorAll<HTMLDetailsElement>('details[open]:is([data-actions], .account)'))
    if (event.target instanceof Node && !menu.contains(event.target)) menu.open = false
})

for (const [index, row] of rows.entries()) row.addEventListener('focusin', () => mark(index))

function mark(index: number): void {
  if (index === here) return
  rows[here]?.classList.remove('is-here')
  here = index
  rows[index]?.classList.add('is-here')
}
