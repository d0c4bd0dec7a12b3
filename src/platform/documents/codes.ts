import { type RenderOptions, toSVG } from 'bwip-js'

/** A QR code as SVG with its quiet zone on white ground; `title` is what a screen reader says. */
export function qrSvg(text: string, title: string): string {
  if (text === '') throw new Error('a QR code needs a text')
  // Four modules of quiet zone: the library draws a module of a QR code two units wide, a bar of Code128 one.
  return draw({ bcid: 'qrcode', text, paddingwidth: 8, paddingheight: 8 }, title)
}

/** A Code128 bar code as SVG with its quiet zones on white ground. Print it at least 50 mm wide. */
export function barcodeSvg(text: string, title: string): string {
  if (!/^[\x20-\x7e]+$/.test(text)) throw new Error('Code128 carries printable ASCII only')
  return draw({ bcid: 'code128', text, height: 10, paddingwidth: 10 }, title)
}

// No style attribute and no script: the page's content security policy allows neither.
function draw(options: RenderOptions, title: string): string {
  const svg = toSVG({ ...options, scale: 1, barcolor: '000000', backgroundcolor: 'FFFFFF' }).trim()
  const end = svg.indexOf('>')
  return `${svg.slice(0, end)} role="img" shape-rendering="crispEdges"><title>${asText(title)}</title>${svg.slice(end + 1)}`
}

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

function asText(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => entities[sign] ?? sign)
}
