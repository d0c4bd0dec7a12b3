// Comfort for forms: a form is sent once, files tell their name and size before they travel. The server checks
// everything again and works without this file.
for (const form of document.querySelectorAll<HTMLFormElement>('form[data-once]')) {
  let isSent = false
  form.addEventListener('submit', (event) => {
    const tooLarge = form.querySelector('[data-file-list] .is-wrong')
    // A file that the server would refuse does not travel for nothing.
    tooLarge?.closest('[data-file]')?.querySelector('input')?.focus()
    if (isSent || tooLarge) return event.preventDefault()
    isSent = true
    const button = event.submitter
    // After this turn: a disabled button would not send its own name and value.
    setTimeout(() => {
      for (const one of form.querySelectorAll('button')) one.disabled = true
      if (button instanceof HTMLButtonElement) {
        button.dataset.label = button.textContent ?? ''
        button.textContent = form.dataset.once ?? ''
      }
    })
  })
  // Coming back by the browser's own button finds the form usable again.
  addEventListener('pageshow', (event) => {
    if (!event.persisted) return
    isSent = false
    for (const one of form.querySelectorAll('button')) {
      one.disabled = false
      if (one.dataset.label !== undefined) one.textContent = one.dataset.label
    }
  })
}

for (const place of document.querySelectorAll<HTMLElement>('[data-file]')) {
  place.classList.add('is-live')
  place.addEventListener('change', () => show(place))
}

function show(place: HTMLElement): void {
  const list = place.querySelector<HTMLElement>('[data-file-list]')
  if (list === null) return
  list.replaceChildren()
  for (const input of place.querySelectorAll<HTMLInputElement>('input[type=file]')) {
    for (const file of input.files ?? []) list.append(line(file, place))
  }
  list.hidden = list.childElementCount === 0
}

function line(file: File, place: HTMLElement): HTMLLIElement {
  const item = document.createElement('li')
  if (file.type.startsWith('image/')) item.append(picture(file))
  const isTooLarge = file.size > Number(place.dataset.maxBytes)
  item.classList.toggle('is-wrong', isTooLarge)
  item.append(`${file.name} · ${size(file.size)}${isTooLarge ? `. ${place.dataset.tooLarge}` : ''}`)
  return item
}

/** Painted on a canvas: the content security policy allows pictures from this server only, also not from blobs. */
function picture(file: File): HTMLCanvasElement {
  const canvas = document.createElement('canvas')
  canvas.width = canvas.height = 112
  createImageBitmap(file).then(
    (image) => {
      const side = Math.min(image.width, image.height)
      const [x, y] = [(image.width - side) / 2, (image.height - side) / 2]
      canvas.getContext('2d')?.drawImage(image, x, y, side, side, 0, 0, 112, 112)
    },
    () => canvas.remove(),
  )
  return canvas
}

function size(bytes: number): string {
  const lang = document.documentElement.lang
  const [value, unit] = bytes < 1_000_000 ? [Math.round(bytes / 1000), 'kB'] : [bytes / 1_000_000, 'MB']
  return `${value.toLocaleString(lang, { maximumFractionDigits: 1 })} ${unit}`
}
