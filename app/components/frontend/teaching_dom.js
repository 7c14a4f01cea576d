// Elements of the teaching pages: every text is set as text, never read as HTML.

/** Make an element; `on…` are listeners, `class`, `aria-…` and the like attributes, true and false switch an attribute. */
export function h(tag, given = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(given)) {
    if (name.startsWith('on')) element.addEventListener(name.slice(2), value);
    else if (value === true) element.setAttribute(name, '');
    else if (value !== false && value !== null && value !== undefined) element.setAttribute(name, value);
  }
  element.append(...children.flat().filter(child => child !== null && child !== undefined));
  return element;
}

export function button(text, onclick, given = {}) {
  return h('button', { type: 'button', class: 'bb-press', onclick, ...given }, text);
}

/** Fill `{name}` in a text. */
export function fill(text, values) {
  return text.replace(/\{(\w+)\}/g, (whole, name) => name in values ? String(values[name]) : whole);
}

/** A number with its word: texts hold the form for one and the form for all others. */
export function count(forms, number, values = {}) {
  return fill(forms[number === 1 ? 0 : 1], { n: number, ...values });
}

/** A link into the hub that leaves this page where it is. */
export function aside(href, text) {
  return h('a', { href: new URL(href, document.baseURI).href, target: '_blank', rel: 'noopener' }, text);
}

/** A place where what happens is said aloud too. */
export function statusLine() {
  return h('p', { role: 'status', class: 'bb-meta bb-status' });
}

/** A picture from an SVG of the server. */
export function picture(svg, alt) {
  return h('img', { src: `data:image/svg+xml;utf8,${encodeURIComponent(svg)}`, alt, class: 'bb-code' });
}
