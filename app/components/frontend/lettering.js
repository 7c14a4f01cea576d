// The lettering of the map: names of concepts, words on connections, rings. Drawn on the canvas after the shapes.

const HALO = 4.5;
const LINE = 1.22;
const FAMILY = '"IBM Plex Sans", sans-serif';
const FONTS = [[600, 19], [500, 15.5], [400, 14], [400, 14]];

/** Weight and size of a name by its step from the focus; smaller where the picture is small. */
function fontOf(step, small) {
  const [weight, size] = FONTS[Math.min(step, 3)];
  return { css: `${weight} ${small ? size - 2 : size}px ${FAMILY}`, size: small ? size - 2 : size };
}

/** Cut a name into at most two lines of about 22 characters. */
export function wrapped(name) {
  const lines = [''];
  for (const word of name.split(' ')) {
    const line = lines[lines.length - 1];
    if (line && line.length + word.length + 1 > 22) lines.push(word);
    else lines[lines.length - 1] = line ? `${line} ${word}` : word;
  }
  return lines.length > 2 ? [lines[0], `${lines[1]} …`] : lines;
}

/** Decide which names are written and where: nearest to the focus first, never over a shape or another name. */
export function placeNames(ctx, nodes, focus, small, wanted) {
  const taken = nodes.map(node => box(node.x, node.y, node.size + 2, node.size + 2));
  const placed = [];
  for (const node of nodes) {
    const font = fontOf(node.step, small);
    ctx.font = font.css;
    const lines = wrapped(node.name);
    const half = Math.max(...lines.map(line => ctx.measureText(line).width)) / 2;
    const tall = (lines.length * font.size * LINE) / 2;
    const spot = spots(node, focus, half, tall).find(area => free(area, taken, node));
    const must = wanted.has(node.id);
    if (!spot && !must) continue;
    const area = spot ?? spots(node, focus, half, tall)[0];
    taken.push(area);
    placed.push({ id: node.id, lines, font, area, must });
  }
  return placed;
}

/** Places for a name: away from the focus first, then on the other side, then beside the shape. */
function spots(node, focus, half, tall) {
  const gap = (node.step === 0 ? 32 : node.size) + 4;
  const below = box(node.x, node.y + gap + tall, half, tall);
  const above = box(node.x, node.y - gap - tall, half, tall);
  const right = box(node.x + gap + half, node.y, half, tall);
  const left = box(node.x - gap - half, node.y, half, tall);
  return focus && node.step > 0 && node.y < focus.y ? [above, below, right, left] : [below, above, right, left];
}

function box(x, y, half, tall) {
  return { left: x - half, right: x + half, top: y - tall, bottom: y + tall };
}

function free(area, taken, node) {
  return taken.every(other => other.right <= area.left || other.left >= area.right || other.bottom <= area.top
    || other.top >= area.bottom || (other.left <= node.x && other.right >= node.x && other.top <= node.y && other.bottom >= node.y
      && other.bottom - other.top <= 2 * node.size + 5));
}

export function drawNames(ctx, names, colours, dimmed) {
  ctx.textAlign = 'center';
  ctx.textBaseline = 'middle';
  ctx.lineJoin = 'round';
  for (const { id, lines, font, area } of names) {
    ctx.globalAlpha = dimmed.has(id) ? 0.25 : 1;
    ctx.font = font.css;
    lines.forEach((line, index) => halo(ctx, line, (area.left + area.right) / 2, area.top + font.size * LINE * (index + 0.5), colours));
  }
  ctx.globalAlpha = 1;
}

function halo(ctx, text, x, y, colours) {
  ctx.strokeStyle = colours.card;
  ctx.lineWidth = HALO;
  ctx.strokeText(text, x, y);
  ctx.fillStyle = colours.ink;
  ctx.fillText(text, x, y);
}

/** Write the verb of a connection along its line, never upside down; near the vertical it stands level. */
export function drawVerb(ctx, line, colours, small, bold) {
  const size = small ? 12 : 13.5;
  ctx.font = `${bold ? 600 : 400} ${size}px ${FAMILY}`;
  const room = Math.hypot(line.to.x - line.from.x, line.to.y - line.from.y) - line.from.size - line.to.size;
  if (!bold && ctx.measureText(line.words).width > room - 16) return;
  let angle = Math.atan2(line.to.y - line.from.y, line.to.x - line.from.x);
  if (Math.abs(angle) > Math.PI / 2) angle += angle > 0 ? -Math.PI : Math.PI;
  if (Math.abs(Math.abs(angle) - Math.PI / 2) < (12 * Math.PI) / 180) angle = 0;
  ctx.save();
  ctx.translate((line.from.x + line.to.x) / 2, (line.from.y + line.to.y) / 2);
  ctx.rotate(angle);
  ctx.textAlign = 'center';
  ctx.textBaseline = 'middle';
  ctx.lineJoin = 'round';
  halo(ctx, line.words, 0, angle === 0 ? 0 : -9, { card: colours.card, ink: line.contrast ? colours.contrast : colours.ink2 });
  ctx.restore();
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
