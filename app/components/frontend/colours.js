// Colours as the canvas needs them: what CSS says, resolved for the theme that is on.

/** Return a function from a CSS colour such as `light-dark(#fff, #000)` to the one that holds here and now. */
export function resolver(host) {
  const known = new Map();
  return colour => {
    if (!known.has(colour)) known.set(colour, resolved(host, colour));
    return known.get(colour);
  };
}

function resolved(host, colour) {
  const probe = document.createElement('i');
  probe.style.color = colour;
  host.append(probe);
  const found = getComputedStyle(probe).color;
  probe.remove();
  return found;
}

/** The same colour, more or less see-through. */
export function faint(colour, alpha) {
  const [red, green, blue] = colour.match(/[\d.]+/g);
  return `rgba(${red}, ${green}, ${blue}, ${alpha})`;
}
