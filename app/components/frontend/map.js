// The map of concepts: vis-network draws shapes and lines at fixed places; names, keys and pointers are ours.
import { Network } from './vendor/vis-network-10.1.5.mjs';
import { faint, resolver } from './colours.js';
import { distanceToLine, fitted, nearest } from './layout.js';
import { drawNames, drawNumber, drawRing, drawVerb, handFor, placeNames, shapeArea } from './lettering.js';
import { MiniMap } from './mini_map.js';
import { navigate } from './navigate.js';

const GROUND = ['card', 'ink', 'ink2', 'edge', 'accent', 'soft', 'contrast'];
const SIZES = [17, 11, 7, 5];
const ZOOMS = { '+': 'zoomIn', '-': 'zoomOut', 0: 'fit' };
const SAID = 4; // So many concepts in view are named aloud.
const MOVE = 250;
const maps = new WeakMap();

export default function ({ data, parentElement }) {
  const host = parentElement.querySelector('.bb-map');
  let map = maps.get(host);
  if (!map) maps.set(host, map = new ConceptMap(host));
  map.show(data);
  return () => { map.destroy(); maps.delete(host); };
}

class ConceptMap {
  constructor(host) {
    this.host = host;
    this.stage = host.querySelector('.bb-map-stage');
    this.canvas = host.querySelector('.bb-map-canvas');
    this.status = host.querySelector('[role=status]');
    this.still = matchMedia('(prefers-reduced-motion: reduce)');
    this.dark = matchMedia('(prefers-color-scheme: dark)');
    this.touch = matchMedia('(pointer: coarse)');
    this.stopping = new AbortController();
    const listen = (target, event, action, options = {}) => target.addEventListener(event, action, { signal: this.stopping.signal, ...options });
    listen(this.stage, 'keydown', event => this.key(event));
    listen(this.stage, 'focus', () => { this.keyboard = this.stage.matches(':focus-visible'); this.current = this.data.focus || this.nodes[0]?.id; this.redraw(); });
    listen(this.stage, 'blur', () => { this.keyboard = false; this.redraw(); });
    listen(this.canvas, 'pointermove', event => this.hover(event));
    listen(this.canvas, 'pointerleave', () => this.hover(null));
    listen(this.canvas, 'wheel', event => this.wheel(event), { passive: false });
    listen(this.dark, 'change', () => requestAnimationFrame(() => this.build()));
    for (const button of host.querySelectorAll('button')) listen(button, 'click', () => this.press(button.dataset.does));
    this.mini = new MiniMap(host.querySelector('.bb-map-mini'), { look: point => this.look(point), key: event => this.zoomed(event), moved: () => this.saySeen() }, this.stopping.signal);
    host.whereIs = name => this.whereIs(name);
    this.observer = new ResizeObserver(() => this.resized());
    this.observer.observe(this.canvas);
  }

  destroy() {
    this.stopping.abort();
    this.observer.disconnect();
    this.network?.destroy();
  }

  show(data) {
    const { chosen, at, back, ...drawn } = data;
    const before = this.drawn;
    this.data = data;
    this.drawn = JSON.stringify(drawn);
    this.host.style.height = `${innerWidth <= 640 ? Math.min(data.height, 400) : data.height}px`;
    this.host.querySelector('.bb-map-count').textContent = data.texts.count;
    this.stage.setAttribute('aria-label', data.texts.label);
    this.stage.setAttribute('aria-roledescription', data.texts.map);
    for (const button of this.host.querySelectorAll('button')) {
      button.title = data.texts[button.dataset.does];
      button.setAttribute('aria-label', data.texts[button.dataset.does]);
    }
    if (before !== this.drawn) this.build();
    else this.restyle();
    this.fly();
  }

  /** Go to the concept that was looked for; once, so that the reader can look around afterwards. */
  fly() {
    const node = this.byId?.get(this.data.at);
    if (!node || this.found === node.id) return;
    this.found = node.id;
    this.pointed = node;
    this.status.textContent = node.say;
    this.move({ position: { x: node.x, y: node.y }, scale: 1.6 });
    this.redraw();
  }

  build() {
    const { width, height } = this.canvas.getBoundingClientRect();
    if (!width || !height || !this.data) return;
    this.size = { width, height };
    this.small = width < 480;
    this.host.classList.toggle('bb-map-compact', this.data.compact);
    this.resolve = resolver(this.host);
    this.colours = Object.fromEntries(GROUND.map(name => [name, this.resolve(`var(--bb-${name})`)]));
    const fit = fitted(this.data.concepts, width, height, { top: this.data.texts.count ? 24 : 0, bottom: this.buttonsBelow() });
    this.nodes = this.data.concepts.map(concept => ({ ...concept, ...fit.places.get(concept.id), size: this.sizeOf(concept) }));
    this.mini.show({ everywhere: this.data.everywhere, nodes: this.nodes, fit, colours: this.colours, label: this.data.texts.mini });
    this.byId = new Map(this.nodes.map(node => [node.id, node]));
    this.focus = this.byId.get(this.data.focus);
    this.dimmed = new Set(this.nodes.filter(node => node.faded).map(node => node.id));
    this.lines = this.data.connections.map(item => ({ ...item, from: this.byId.get(item.from), to: this.byId.get(item.to) }));
    const drawn = { nodes: this.nodes.map(node => this.shape(node)), edges: this.lines.map(line => this.stroke(line)) };
    this.network?.destroy();
    this.network = new Network(this.canvas, drawn, this.options());
    this.canvas.querySelector('canvas')?.setAttribute('aria-hidden', 'true');
    this.network.moveTo({ position: { x: 0, y: 0 }, scale: 1 });
    this.network.on('beforeDrawing', ctx => this.drawBelow(ctx));
    this.network.on('afterDrawing', ctx => this.drawAbove(ctx));
    this.network.on('click', ({ pointer }) => this.click(pointer.canvas));
    this.host.dataset.ready = 'true';
    document.fonts.load('500 15px "IBM Plex Sans"').then(() => this.redraw());
    this.found = null;
  }

  options() {
    return {
      autoResize: false, physics: { enabled: false }, layout: { improvedLayout: false }, edges: { smooth: false, chosen: false, selectionWidth: 0, hoverWidth: 0 },
      nodes: { chosen: false, fixed: true, labelHighlightBold: false },
      interaction: { dragNodes: false, dragView: !this.touch.matches, zoomView: false, selectable: false, hover: false, keyboard: false, tooltipDelay: 1e9 },
    };
  }

  /** How much of the bottom the buttons take, where they lie there: on a phone. */
  buttonsBelow() {
    const buttons = this.host.querySelector('.bb-map-buttons');
    return this.small && !this.data.compact ? Math.max(0, buttons.offsetHeight - 8) : 0;
  }

  sizeOf(concept) {
    if (concept.size) return concept.size * (this.small ? 0.7 : 1);
    const base = SIZES[Math.min(concept.step, 3)] * (this.small ? 0.85 : 1);
    return concept.step ? base + Math.min(2, concept.findings / 6) : base;
  }

  shape(node) {
    const colour = this.resolve(node.colour);
    const background = node.faded ? faint(colour, 0.25) : colour;
    const border = node.ringed ? this.colours.accent : background;
    return { id: node.id, x: node.x, y: node.y, size: node.size, shape: node.shape, color: { background, border }, borderWidth: node.ringed ? 1.5 : 0 };
  }

  stroke(line) {
    const chosen = line.id === this.data.chosen;
    const alpha = line.faded ? 0.2 : line.rank === 'cross' && !chosen ? 0.45 : 1;
    return {
      id: line.id, from: line.from.id, to: line.to.id, color: { color: faint(this.resolve(line.colour), alpha), inherit: false },
      width: chosen ? 3.6 : line.width ?? { focus: 2.2, beyond: 1.2, cross: 1 }[line.rank],
      dashes: line.dashes.length ? line.dashes : false,
      arrows: line.arrow ? { to: { enabled: true, scaleFactor: 0.5 } } : '',
    };
  }

  restyle() {
    if (!this.network) return;
    this.network.body.data.edges.update(this.lines.map(line => this.stroke(line)));
    this.redraw();
  }

  redraw() { this.network?.redraw(); }

  /** Where in the window a concept stands, by its name; for whoever looks at the map from outside. */
  whereIs(name) {
    const node = this.nodes.find(item => item.name === name);
    const frame = this.canvas.getBoundingClientRect();
    const at = node && this.network.canvasToDOM(node);
    return at && { x: frame.left + at.x, y: frame.top + at.y };
  }

  drawBelow(ctx) {
    if (this.focus) drawRing(ctx, this.focus, this.colours, true);
  }

  drawAbove(ctx) {
    this.follow();
    const live = new Set([this.pointed?.id, this.keyboard ? this.current : null, ...(this.pointedLine ? [this.pointedLine.from.id, this.pointedLine.to.id] : [])]);
    const wanted = new Set([...live, this.focus?.id]);
    const controls = this.controls();
    const hand = handFor(this.small, this.network.getScale());
    this.names = placeNames(ctx, this.ordered(live), this.focus, hand, wanted, this.size, controls);
    const taken = [...this.names.map(name => name.area), ...this.nodes.map(shapeArea), ...controls];
    for (const line of this.lines) {
      const bold = line.id === this.data.chosen || line === this.pointedLine;
      const near = !this.pointedLine && (live.has(line.from.id) || live.has(line.to.id));
      const usual = line.rank === 'focus' && !this.data.compact;
      if (!line.faded && (bold || near || usual)) drawVerb(ctx, line, this.colours, hand, bold, taken);
    }
    drawNames(ctx, this.names, this.colours, this.dimmed, hand);
    for (const node of this.nodes) if (node.ringed) drawNumber(ctx, node, this.colours);
    const ring = this.byId.get(this.keyboard ? this.current : this.pointed?.id);
    if (ring && ring !== this.focus) drawRing(ctx, ring, this.colours, false);
  }

  /** Where buttons, count and small map lie over the drawing, as it is moved and zoomed just now. */
  controls() {
    const host = this.canvas.getBoundingClientRect();
    return [...this.host.querySelectorAll('.bb-map-buttons, .bb-map-count, .bb-map-mini:not([hidden])')].map(item => item.getBoundingClientRect()).filter(box => box.width).map(box => {
      const first = this.network.DOMtoCanvas({ x: box.left - host.left - 4, y: box.top - host.top - 4 });
      const last = this.network.DOMtoCanvas({ x: box.right - host.left + 4, y: box.bottom - host.top + 4 });
      return { left: first.x, top: first.y, right: last.x, bottom: last.y };
    });
  }

  /** Who gets a name first: what is pointed at, then near to far, then the most connected. */
  ordered(live) {
    const rank = node => (live.has(node.id) ? -1 : node.faded ? 9 : node.step);
    return [...this.nodes].filter(node => !node.faded || live.has(node.id)).sort((a, b) => rank(a) - rank(b) || b.degree - a.degree || (a.id < b.id ? -1 : 1));
  }

  nodeAt(point) {
    const name = this.names?.find(({ area }) => point.x >= area.left && point.x <= area.right && point.y >= area.top && point.y <= area.bottom);
    const near = this.nodes.find(node => !node.faded && Math.hypot(node.x - point.x, node.y - point.y) <= Math.max(node.size, 10) + 4);
    return near ?? (name && this.byId.get(name.id));
  }

  lineAt(point) {
    let best;
    let least = this.touch.matches ? 12 : 6;
    for (const line of this.lines) {
      const distance = distanceToLine(point, line.from, line.to);
      if (!line.faded && distance < least) [best, least] = [line, distance];
    }
    return best;
  }

  hover(event) {
    const frame = this.canvas.getBoundingClientRect();
    const point = event && this.network?.DOMtoCanvas({ x: event.clientX - frame.left, y: event.clientY - frame.top });
    const node = point && this.nodeAt(point);
    const line = point && !node ? this.lineAt(point) : undefined;
    if (node === this.pointed && line === this.pointedLine) return;
    this.pointed = node;
    this.pointedLine = line;
    this.canvas.style.cursor = node || line ? 'pointer' : '';
    this.redraw();
  }

  click(point) {
    const node = this.nodeAt(point);
    if (node) return navigate(node.href);
    const line = this.lineAt(point);
    if (line) navigate(line.href);
  }

  key(event) {
    event.stopPropagation(); // Streamlit listens for single letters.
    const here = this.byId.get(this.current);
    if (event.key.startsWith('Arrow')) this.go(nearest(here, this.nodes.filter(node => !node.faded && node !== here), event.key));
    else if (event.key === 'Enter' && here) navigate(here.href);
    else if (event.key === 'Escape') this.leave(here);
    else return this.zoomed(event);
    event.preventDefault();
  }

  /** Keys that the small map knows too: closer, further away, everything, and back from the small map. */
  zoomed(event) {
    event.stopPropagation();
    if (event.key === 'Escape') return this.stage.focus();
    if (!ZOOMS[event.key]) return;
    this.press(ZOOMS[event.key]);
    event.preventDefault();
  }

  /** Escape leads back: to the middle, then out of the chosen connection, then out of the map. */
  leave(here) {
    if (this.focus && here !== this.focus) this.go(this.focus);
    else if (this.data.back) navigate(this.data.back);
    else this.stage.blur();
  }

  go(node) {
    if (!node) return;
    this.keyboard = true;
    this.current = node.id;
    this.status.textContent = node.say;
    const { width, height } = this.size;
    const seen = this.network.canvasToDOM(node);
    if (seen.x < 30 || seen.y < 30 || seen.x > width - 30 || seen.y > height - 30) this.move({ position: { x: node.x, y: node.y } });
    this.redraw();
  }

  press(what) {
    const scale = this.network.getScale();
    if (what === 'zoomIn') this.move({ scale: Math.min(4, scale * 1.35), ...(this.focus && !this.closer() ? { position: { x: this.focus.x, y: this.focus.y } } : {}) });
    if (what === 'zoomOut') this.move({ scale: Math.max(0.4, scale / 1.35) });
    if (what === 'fit') this.move({ position: { x: 0, y: 0 }, scale: 1 });
    if (what === 'fullScreen') document.fullscreenElement ? document.exitFullscreen() : this.host.requestFullscreen();
  }

  move(view) {
    this.network.moveTo({ ...view, animation: this.still.matches ? false : { duration: MOVE, easingFunction: 'easeInOutQuad' } });
  }

  /** Bring a point of the drawing to the middle, as far as there are concepts. */
  look(point) {
    const within = name => {
      const all = this.nodes.map(node => node[name]);
      return Math.max(Math.min(...all), Math.min(Math.max(...all), point[name]));
    };
    this.network.moveTo({ position: { x: within('x'), y: within('y') } });
    this.follow();
  }

  /** Let the small map show what is seen. */
  follow() { this.mini.follow(this.network.getViewPosition(), this.seen(), this.closer()); }

  closer() { return this.network.getScale() > 1.01; }

  /** How much of the drawing is seen, in its own measure. */
  seen() {
    const scale = this.network.getScale();
    return { width: this.size.width / scale, height: this.size.height / scale };
  }

  /** Say which concepts are in view, those in the middle first. */
  saySeen() {
    const [middle, { width, height }] = [this.network.getViewPosition(), this.seen()];
    const far = node => Math.hypot(node.x - middle.x, node.y - middle.y);
    const inside = this.nodes.filter(node => Math.abs(node.x - middle.x) < width / 2 && Math.abs(node.y - middle.y) < height / 2);
    const names = inside.sort((a, b) => far(a) - far(b)).slice(0, SAID).map(node => node.name);
    const { seen, unseen } = this.data.texts;
    this.status.textContent = names.length ? seen.replace('{names}', () => names.join(', ')) : unseen;
  }

  /** The wheel scrolls the page; with Ctrl (or two fingers on a touchpad) it zooms the map. */
  wheel(event) {
    if (!event.ctrlKey && !event.metaKey) return;
    event.preventDefault();
    const scale = this.network.getScale() * Math.exp(-event.deltaY / 300);
    this.network.moveTo({ scale: Math.max(0.4, Math.min(4, scale)) });
  }

  resized() {
    const { width, height } = this.canvas.getBoundingClientRect();
    if (this.size && Math.abs(width - this.size.width) < 2 && Math.abs(height - this.size.height) < 2) return;
    this.build();
  }
}
