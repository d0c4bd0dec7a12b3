import { type Html, html, raw } from '../html.ts'

/** A QR code with the words and the address it stands for. `svg` comes from our own maker of codes. */
export function qrFigure(p: { svg: string; caption: string; href?: string | undefined }): Html {
  return html`<figure class="qr"><div class="qr-code" role="img" aria-label="${p.caption}">${raw(p.svg)}</div><figcaption>${p.href ? html`<a href="${p.href}">${p.caption}</a>` : p.caption}</figcaption></figure>`
}
