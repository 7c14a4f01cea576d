// Where concepts stand in the picture: their places in the library, fitted to the room there is.

const STRETCH = 1.7; // One axis may be stretched this much more than the other, so that a narrow part still fills the room.
const ALONE = 0.1; // Pixels for a unit of the library's map where only one place is drawn.
const ROUNDS = 80;

/** Fit concepts with a place `x`, `y` into a room of this size whose `top` and `bottom` are taken.
 *
 * Returns `places`, id → {x, y} in pixels around (0, 0), and the way between the two: `to` leads from a place in the
 * library into the room and `back` the other way, but for the little that concepts were moved apart.
 */
export function fitted(concepts, width, height, { top = 0, bottom = 0 } = {}) {
  const pad = { x: Math.min(84, width * 0.16), y: 56 };
  const axis = (name, room) => {
    const values = concepts.map(concept => concept[name]);
    const [low, high] = [Math.min(...values), Math.max(...values)];
    return { middle: (low + high) / 2, scale: high > low ? room / (high - low) : Infinity };
  };
  const room = { x: width - 2 * pad.x, y: height - top - bottom - 2 * pad.y };
  const lower = (top - bottom) / 2; // How much lower than that of the whole the middle of the room is.
  const across = axis('x', room.x);
  const down = axis('y', room.y);
  const least = Math.min(across.scale, down.scale);
  const scale = value => (Number.isFinite(least) ? Math.min(value, least * STRETCH) : ALONE);
  const [wide, high] = [scale(across.scale), scale(down.scale)];
  const to = place => ({ x: (place.x - across.middle) * wide, y: (place.y - down.middle) * high + lower });
  const back = point => ({ x: point.x / wide + across.middle, y: (point.y - lower) / high + down.middle });
  const points = concepts.map(concept => ({ id: concept.id, ...to(concept) }));
  for (const point of points) point.y -= lower; // They are spread round the middle of their own room.
  spread(points, room);
  for (const point of points) point.y += lower;
  return { places: new Map(points.map(point => [point.id, point])), to, back, width, height };
}

/** Move what stands too close apart, always in the same way, so that names have room. */
function spread(points, room) {
  const share = Math.sqrt((room.x * room.y) / Math.max(points.length, 1));
  const apart = { x: Math.min(122, share), y: Math.min(54, share * 0.5) };
  for (let round = 0; round < ROUNDS; round++) {
    let moved = false;
    for (let i = 0; i < points.length; i++) {
      for (let j = i + 1; j < points.length; j++) moved = separate(points[i], points[j], apart) || moved;
    }
    for (const point of points) {
      point.x = clamp(point.x, room.x / 2);
      point.y = clamp(point.y, room.y / 2);
    }
    if (!moved) return;
  }
}

function separate(one, other, apart) {
  const dx = other.x - one.x;
  const dy = other.y - one.y;
  const lack = { x: apart.x - Math.abs(dx), y: apart.y - Math.abs(dy) };
  if (lack.x <= 0 || lack.y <= 0) return false;
  if (lack.y <= lack.x) {
    const step = (lack.y / 2) * (dy < 0 ? -1 : 1);
    one.y -= step;
    other.y += step;
  } else {
    const step = (lack.x / 2) * (dx < 0 ? -1 : 1);
    one.x -= step;
    other.x += step;
  }
  return true;
}

function clamp(value, most) {
  return Math.max(-most, Math.min(most, value));
}

/** Return the nearest of some points in the direction of an arrow key, or undefined. */
export function nearest(from, points, key) {
  const [x, y] = { ArrowRight: [1, 0], ArrowLeft: [-1, 0], ArrowDown: [0, 1], ArrowUp: [0, -1] }[key];
  let best;
  let least = Infinity;
  for (const point of points) {
    const ahead = (point.x - from.x) * x + (point.y - from.y) * y;
    const aside = Math.abs((point.x - from.x) * y) + Math.abs((point.y - from.y) * x);
    const cost = ahead + 2 * aside;
    if (ahead > 1 && cost < least) [best, least] = [point, cost];
  }
  return best;
}

/** Return how far a point is from the line between two others. */
export function distanceToLine(point, from, to) {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const along = ((point.x - from.x) * dx + (point.y - from.y) * dy) / (dx * dx + dy * dy || 1);
  const t = Math.max(0, Math.min(1, along));
  return Math.hypot(point.x - from.x - t * dx, point.y - from.y - t * dy);
}
