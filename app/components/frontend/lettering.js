// The lettering of the map: names of concepts, words on connections, rings. Drawn on the canvas after the shapes.

const HALO = 4.5;
const LINE = 1.22;
const APART = 3; // Room on either side of a name, so that two never read as one word.
const ALONG = [0.5, 0.4, 0.6, 0.32, 0.68]; // Where on a line its verb may stand, the middle first.
const LONGEST = 40; // Characters of a word that has no place to break.
const WIDTHS = [22, 14]; // Characters a line: the usual, and where room is scarce.
const FAMILY = '"IBM Plex Sans", sans-serif';
const FONTS = [[600, 19], [500, 15.5], [400, 14], [400, 14]];

/** How letters are drawn: `small` where the picture is small, `unit` what a pixel of a letter is in the drawing.
 *
 * Closer, letters stay as large as they are, so that more names have room.
 */
export function handFor(small, scale) {
  return { small, unit: 1 / Math.max(1, scale) };
}

/** Weight and size of a name by its step from the focus. */
function fontOf(step, { small, unit }) {
  const [weight, usual] = FONTS[Math.min(step, 3)];
  const size = (small ? usual - 2 : usual) * unit;
  return { css: `${weight} ${size}px ${FAMILY}`, size };
}

/** Cut a name into two lines (`tall` for more) of about 22 characters, or fewer where room is scarce. */
function wrapped(name, most = 22, tall = 2) {
  const lines = [''];
  for (const whole of name.slice(0, 400).split(' ')) {
    const word = whole.length > LONGEST ? `${whole.slice(0, LONGEST)}…` : whole;
    const line = lines[lines.length - 1];
    if (line && line.length + word.length + 1 > most) lines.push(word);
    else lines[lines.length - 1] = line ? `${line} ${word}` : word;
  }
  return lines.length > tall ? [...lines.slice(0, tall - 1), `${lines[tall - 1]} …`] : lines;
}

/** Decide which names are written and where: nearest to the focus first, never over a shape, another name or a control. */
export function placeNames(ctx, nodes, focus, hand, wanted, room, controls) {
  const taken = [...nodes.map(shapeArea), ...controls];
  const placed = [];
  for (const node of nodes) {
    const font = fontOf(node.step, hand);
    ctx.font = font.css;
    const tries = WIDTHS.map(width => lettered(ctx, wrapped(node.name, width, node.ringed ? 3 : 2), font, node, focus, room, taken, hand.unit));
    const found = tries.find(item => item.fits) ?? (wanted.has(node.id) ? tries.reduce((best, item) => (item.covers < best.covers ? item : best)) : null);
    if (!found) continue;
    taken.push(found.area);
    placed.push({ id: node.id, font, ...found });
  }
  return placed;
}

function lettered(ctx, lines, font, node, focus, room, taken, unit) {
  const half = Math.max(...lines.map(line => ctx.measureText(line).width)) / 2 + APART * unit;
  const tall = (lines.length * font.size * LINE) / 2;
  const places = spots(node, focus, half, tall, room, unit);
  const area = places.find(place => free(place, taken));
  return area ? { lines, area, fits: true } : { lines, fits: false, ...leastCovered(places, taken) };
}

/** Places for a name: away from the focus first, then on the other side, then beside the shape. */
function spots(node, focus, half, tall, room, unit) {
  const gap = (node.step === 0 ? 34 : node.size + 2) + 2 * unit; // Outside the room that its own shape takes.
  const most = room.width / 2 - half - 6 * unit; // A name at the edge is moved inwards rather than cut off.
  const inside = x => Math.max(-most, Math.min(most, x));
  const row = y => [0, 0.45, -0.45, 0.85, -0.85].map(shift => box(inside(node.x + shift * half), y, half, tall));
  const below = row(node.y + gap + tall);
  const above = row(node.y - gap - tall);
  const right = box(node.x + gap + half, node.y, half, tall);
  const left = box(node.x - gap - half, node.y, half, tall);
  const order = focus && node.step > 0 && node.y < focus.y ? [above[0], below[0], ...above, ...below, right, left] : [below[0], above[0], ...below, ...above, right, left];
  return order.filter(area => area.left >= -room.width / 2 && area.right <= room.width / 2 && area.bottom <= room.height / 2 && area.top >= -room.height / 2)
    .concat(order.slice(0, 1));
}

/** The room a shape takes; the one in the middle stands in a ring. */
export function shapeArea(node) {
  const half = node.step === 0 ? 31 : node.size + 2;
  return box(node.x, node.y, half, half);
}

function box(x, y, half, tall) {
  return { left: x - half, right: x + half, top: y - tall, bottom: y + tall };
}

function free(area, taken) {
  return taken.every(other => other.right <= area.left || other.left >= area.right || other.bottom <= area.top || other.top >= area.bottom);
}

/** Where no place is free: the one where a name covers least, and how much that is. */
function leastCovered(places, taken) {
  const shared = (area, other) => Math.max(0, Math.min(area.right, other.right) - Math.max(area.left, other.left)) * Math.max(0, Math.min(area.bottom, other.bottom) - Math.max(area.top, other.top));
  const tried = places.map(area => ({ area, covers: taken.reduce((sum, other) => sum + shared(area, other), 0) }));
  return tried.reduce((best, item) => (item.covers < best.covers ? item : best));
}

export function drawNames(ctx, names, colours, dimmed, { unit }) {
  ctx.textAlign = 'center';
  ctx.textBaseline = 'middle';
  ctx.lineJoin = 'round';
  for (const { id, lines, font, area } of names) {
    ctx.globalAlpha = dimmed.has(id) ? 0.25 : 1;
    ctx.font = font.css;
    lines.forEach((line, index) => halo(ctx, line, (area.left + area.right) / 2, area.top + font.size * LINE * (index + 0.5), colours, unit));
  }
  ctx.globalAlpha = 1;
}

function halo(ctx, text, x, y, colours, unit) {
  ctx.strokeStyle = colours.card;
  ctx.lineWidth = HALO * unit;
  ctx.strokeText(text, x, y);
  ctx.fillStyle = colours.ink;
  ctx.fillText(text, x, y);
}

/** Write the verb of a connection along its line, never upside down; near the vertical it stands level. */
export function drawVerb(ctx, line, colours, { small, unit }, bold, taken) {
  const size = (small ? 12 : 13.5) * unit;
  ctx.font = `${bold ? 600 : 400} ${size}px ${FAMILY}`;
  const room = Math.hypot(line.to.x - line.from.x, line.to.y - line.from.y) - line.from.size - line.to.size;
  const width = ctx.measureText(line.words).width;
  if (!bold && width > room - 16 * unit) return;
  let angle = Math.atan2(line.to.y - line.from.y, line.to.x - line.from.x);
  if (Math.abs(angle) > Math.PI / 2) angle += angle > 0 ? -Math.PI : Math.PI;
  if (Math.abs(Math.abs(angle) - Math.PI / 2) < (12 * Math.PI) / 180) angle = 0;
  const spots = ALONG.map(t => ({ x: line.from.x + t * (line.to.x - line.from.x), y: line.from.y + t * (line.to.y - line.from.y) }));
  const spot = spots.find(place => clear(place, angle, width, taken, unit)) ?? (bold ? spots[0] : null);
  if (!spot) return;
  ctx.save();
  ctx.translate(spot.x, spot.y);
  ctx.rotate(angle);
  ctx.textAlign = 'center';
  ctx.textBaseline = 'middle';
  ctx.lineJoin = 'round';
  const ink = line.type === 'CONTRASTS_WITH' ? colours.contrast : colours.ink2;
  halo(ctx, line.words, 0, angle === 0 ? 0 : -9 * unit, { card: colours.card, ink }, unit);
  ctx.restore();
}

/** Whether words along a line stand free of names and shapes. */
function clear(spot, angle, width, taken, unit) {
  const above = angle === 0 ? 0 : 9 * unit * Math.cos(angle);
  for (let along = -width / 2; along <= width / 2; along += 8 * unit) {
    const area = box(spot.x + along * Math.cos(angle), spot.y + along * Math.sin(angle) - above, 4 * unit, 7 * unit);
    if (!free(area, taken)) return false;
  }
  return true;
}

/** Write how many concepts a cluster has into its circle. */
export function drawNumber(ctx, node, colours) {
  ctx.font = `600 ${Math.min(17, node.size)}px ${FAMILY}`;
  ctx.textAlign = 'center';
  ctx.textBaseline = 'middle';
  ctx.fillStyle = colours.ink;
  ctx.fillText(String(node.degree), node.x, node.y + 1);
}

export function drawRing(ctx, node, colours, focus) {
  ctx.beginPath();
  ctx.arc(node.x, node.y, focus ? 30 : node.size + 6, 0, 2 * Math.PI);
  if (focus) {
    ctx.fillStyle = colours.soft;
    ctx.fill();
    ctx.lineWidth = 2;
    ctx.strokeStyle = colours.accent;
    ctx.stroke();
    return;
  }
  ctx.lineWidth = 6;
  ctx.strokeStyle = colours.card;
  ctx.stroke();
  ctx.lineWidth = 3;
  ctx.strokeStyle = colours.accent;
  ctx.stroke();
}
