// The small map: where in the library the drawn part lies, a frame round what is seen, and a handle to move it by.

const FIELD = 10000; // Width and height of the map of the library.
const INSET = 6; // Pixels between the outermost dot and the edge.
const NARROW = 480; // A picture of fewer pixels has no room for it until one looks closer.
const STEP = 0.25; // How much of what is seen one press of an arrow key moves on.
const ARROWS = { ArrowRight: [1, 0], ArrowLeft: [-1, 0], ArrowDown: [0, 1], ArrowUp: [0, -1] };

export class MiniMap {
  /** `does.look` brings a point of the drawing to the middle, `does.key` is told other keys, `does.moved` where keys led. */
  constructor(box, does, signal) {
    this.box = box;
    this.does = does;
    this.frame = box.querySelector('i');
    const listen = (event, action) => box.addEventListener(event, action, { signal });
    listen('pointerdown', event => this.take(event));
    listen('pointermove', event => { if (this.held) this.drag(event); });
    listen('lostpointercapture', () => { this.held = null; });
    listen('keydown', event => this.key(event));
  }

  /** Take over a new drawing: `everywhere` are the places in the library, `nodes` what is drawn, `fit` leads between the two. */
  show({ everywhere, nodes, fit, colours, label }) {
    Object.assign(this, { everywhere, nodes, fit, colours });
    this.box.setAttribute('aria-label', label);
    this.dotted = false;
    this.held = null;
    const beside = way => nodes.some(node => node.x * way > fit.width / 2 - 150 && node.y > fit.height / 2 - 110);
    this.side = [1, -1].find(way => !beside(way));
    this.box.classList.toggle('bb-left', this.side === -1);
  }

  /** Follow the view: its middle and its size in the drawing, and whether it is closer than all of it. */
  follow(middle, size, closer) {
    const room = this.side && this.fit.width >= NARROW;
    const shown = this.everywhere.length > 0 && (room || closer || this.box.contains(document.activeElement));
    this.box.hidden = !shown;
    if (!shown) return;
    if (!this.dotted) this.draw();
    Object.assign(this, { middle, size });
    const first = this.spot({ x: middle.x - size.width / 2, y: middle.y - size.height / 2 });
    const last = this.spot({ x: middle.x + size.width / 2, y: middle.y + size.height / 2 });
    const within = (value, most) => Math.max(0, Math.min(most, value));
    const [left, right] = [first.x, last.x].map(x => within(x, this.width));
    const [top, bottom] = [first.y, last.y].map(y => within(y, this.height));
    Object.assign(this.frame.style, { left: `${left}px`, top: `${top}px`, width: `${right - left}px`, height: `${bottom - top}px` });
  }

  draw() {
    this.dotted = true;
    [this.width, this.height] = [this.box.clientWidth, this.box.clientHeight];
    const canvas = this.box.querySelector('canvas');
    const ratio = devicePixelRatio || 1;
    [canvas.width, canvas.height] = [this.width * ratio, this.height * ratio];
    const ctx = canvas.getContext('2d');
    ctx.scale(ratio, ratio);
    ctx.fillStyle = this.colours.edge;
    for (const [x, y] of this.everywhere) ctx.fillRect(this.across(x) - 1, this.down(y) - 1, 2, 2);
    ctx.fillStyle = this.colours.accent;
    for (const node of this.nodes) {
      const { x, y } = this.spot(node);
      ctx.fillRect(x - 1.5, y - 1.5, 3, 3);
    }
  }

  across(x) { return INSET + (x / FIELD) * (this.width - 2 * INSET); }

  down(y) { return INSET + (y / FIELD) * (this.height - 2 * INSET); }

  /** Where a point of the drawing lies on the small map, in pixels. */
  spot(point) {
    const place = this.fit.back(point);
    return { x: this.across(place.x), y: this.down(place.y) };
  }

  /** The point of the drawing under a pointer. */
  point(event) {
    const frame = this.box.getBoundingClientRect();
    const share = (at, whole) => ((at - INSET) / (whole - 2 * INSET)) * FIELD;
    return this.fit.to({ x: share(event.clientX - frame.left, this.width), y: share(event.clientY - frame.top, this.height) });
  }

  /** Press inside the frame and it is held where it is; press elsewhere and it comes. */
  take(event) {
    if (event.button !== 0) return;
    const at = this.point(event);
    const off = { x: at.x - this.middle.x, y: at.y - this.middle.y };
    const inside = Math.abs(off.x) <= this.size.width / 2 && Math.abs(off.y) <= this.size.height / 2;
    this.held = inside ? off : { x: 0, y: 0 };
    this.box.setPointerCapture(event.pointerId);
    this.drag(event);
  }

  drag(event) {
    const at = this.point(event);
    this.does.look({ x: at.x - this.held.x, y: at.y - this.held.y });
  }

  key(event) {
    const way = ARROWS[event.key];
    if (!way) return this.does.key(event);
    event.stopPropagation();
    event.preventDefault();
    this.does.look({ x: this.middle.x + way[0] * STEP * this.size.width, y: this.middle.y + way[1] * STEP * this.size.height });
    this.does.moved();
  }
}
