// Text as data, made into elements: every character of the library is set as text, never read as HTML.
const TAGS = new Set(['a', 'abbr', 'article', 'b', 'blockquote', 'caption', 'cite', 'dd', 'del', 'details', 'div', 'dl', 'dt', 'em', 'footer',
  'h1', 'h2', 'h3', 'i', 'ins', 'li', 'mark', 'nav', 'ol', 'p', 'section', 'small', 'span', 'strong', 'summary', 'table', 'tbody', 'td',
  'th', 'thead', 'tr', 'ul']);
const ATTRIBUTES = /^(class|colspan|dir|id|lang|role|scope|title|aria-[a-z]+)$/;

/** Build one node from `"text"` or `{tag, attributes?, href?, grow?, children?}`. */
export function build(tree) {
  if (typeof tree === 'string') return document.createTextNode(tree);
  const element = document.createElement(TAGS.has(tree.tag) ? tree.tag : 'span');
  for (const [name, value] of Object.entries(tree.attributes ?? {})) {
    if (ATTRIBUTES.test(name)) element.setAttribute(name, value);
  }
  if (typeof tree.grow === 'number') element.style.flexGrow = tree.grow;
  if (typeof tree.href === 'string') link(element, tree.href);
  element.append(...(tree.children ?? []).map(build));
  return element;
}

/** Inside addresses start with `./` (the frame follows them); outside ones must be web addresses; anything else stays text. */
function link(element, href) {
  if (href.startsWith('./')) {
    element.href = new URL(href, document.baseURI).href;
  } else if (/^https?:\/\//i.test(href)) {
    element.href = href;
    element.target = '_blank';
    element.rel = 'noopener noreferrer';
  }
}
