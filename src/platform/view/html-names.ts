const elements = new Set(
  `a abbr address article aside b blockquote body br button caption circle cite clipPath code col colgroup data datalist dd
  defs del desc details dfn dialog div dl dt ellipse em fieldset figcaption figure footer form g h1 h2 h3 h4 h5 h6 head
  header hr html i iframe img input ins kbd label legend li line linearGradient link main mark mask menu meta meter nav ol
  optgroup option output p path pattern picture polygon polyline pre progress q rect s samp script search section select
  small source span stop strong sub summary sup svg symbol table tbody td text textarea tfoot th thead time title tr
  tspan u ul use var wbr`.split(/\s+/),
)

const attributes = new Set(
  `abbr accept accept-charset action alt async autocapitalize autocomplete autofocus capture charset checked cite class
  clip-path color cols colspan content cx cy d datetime decoding defer dir disabled dominant-baseline download dx dy
  enctype enterkeyhint fill fill-opacity fill-rule focusable font-size font-weight for form formaction formenctype
  formmethod formnovalidate formtarget gradientTransform gradientUnits headers height hidden high href hreflang id inert
  inputmode integrity itemprop itemscope itemtype kind label lang list loading low max maxlength media method min
  minlength multiple name novalidate offset opacity open optimum pattern patternTransform patternUnits placeholder points
  poster preserveAspectRatio property r readonly referrerpolicy rel required role rows rowspan rx ry scope selected shape
  size sizes span spellcheck src start step stop-color stroke stroke-dasharray stroke-linecap stroke-linejoin stroke-width
  tabindex target text-anchor title transform translate type value viewBox width wrap x x1 x2 xlink:href xmlns y y1 y2`.split(
    /\s+/,
  ),
)

const aria = new Set(
  `activedescendant atomic autocomplete busy checked colcount colindex controls current describedby description details
  disabled errormessage expanded haspopup hidden invalid keyshortcuts label labelledby level live modal multiselectable
  orientation owns placeholder posinset pressed readonly relevant required roledescription rowcount rowindex selected
  setsize sort valuemax valuemin valuenow valuetext`.split(/\s+/),
)

// Node sets this in every file that `node --test` runs, so no test can forget the check.
let checked = process.env.NODE_TEST_CONTEXT !== undefined

/** Refuses unknown element and attribute names from here on; meant for tests and for development. */
export function checkNames(on: boolean): void {
  checked = on
}

export function namesChecked(): boolean {
  return checked
}

export function isKnownElement(name: string): boolean {
  return elements.has(name)
}

export function isKnownAttribute(name: string): boolean {
  if (name.startsWith('data-')) return /^data-[a-z][a-z0-9-]*$/.test(name)
  if (name.startsWith('aria-')) return aria.has(name.slice(5))
  return attributes.has(name)
}
