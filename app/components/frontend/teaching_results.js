// What is shown after an answer: the library's own, one's own beside it, and the class together.
import { aside, count, fill, h } from './teaching_dom.js';
import { lit } from './teaching_tasks.js';

/** Show the result of a task. `mine` are one's own marks or null; `tally` is [[mark, number of phones] …], `of` how many answered. */
export function result(task, solution, texts, { mine = null, tally = [], of = 0 } = {}) {
  const numbers = new Map(tally.map(([mark, number]) => [mark.join(' '), number]));
  return h('div', { class: 'bb-result' }, RESULTS[task.kind](task, solution, texts, mine, numbers, of));
}

const RESULTS = { predict, voices, chain, case: caseWalk };
const pair = mark => [mark[0], mark[2]].sort().join(' ');

function predict(task, solution, texts, mine, numbers, of) {
  const ours = new Map(solution.links.map(link => [pair(link.cell), link]));
  const drawn = new Map((mine ?? []).map(mark => [pair(mark), mark]));
  const byPair = new Map();
  for (const [mark, number] of numbers) {
    const key = pair(mark.split(' '));
    byPair.set(key, (byPair.get(key) ?? 0) + number);
  }
  const found = [...drawn.keys()].filter(key => ours.has(key)).length;
  const names = Object.fromEntries(task.concepts.map(concept => [concept.id, concept.name]));
  return [
    mine ? h('p', { class: 'bb-lead' }, fill(texts.overlap, { found, drawn: drawn.size, all: ours.size })) : null,
    h('ul', { class: 'bb-plain' }, solution.links.map(link => h('li', { class: 'bb-connection' },
      h('p', {}, link.sentence),
      h('p', { class: 'bb-meta' }, [link.where, link.ours ? texts.curators : '', own(link, drawn.get(pair(link.cell)), texts, mine), of ? count(texts.drew, byPair.get(pair(link.cell)) ?? 0, { of }) : ''].filter(Boolean).join(' · '))))),
    ...extra(task, names, ours, byPair, drawn, texts, of),
    of ? heat(task, names, ours, byPair, texts, of) : null,
  ];
}

function own(link, mark, texts, mine) {
  if (!mine) return '';
  if (!mark) return texts.notDrawn;
  return mark.join(' ') === link.cell.join(' ') ? texts.drawnSame : texts.drawnOther;
}

/** Connections that somebody drew and the library does not have: a question to it, not a mistake. */
function extra(task, names, ours, byPair, drawn, texts, of) {
  const keys = new Set([...byPair.keys(), ...drawn.keys()].filter(key => !ours.has(key)));
  if (!keys.size) return [];
  const rows = [...keys].sort((one, other) => (byPair.get(other) ?? 0) - (byPair.get(one) ?? 0) || one.localeCompare(other));
  return [
    h('h3', {}, texts.onlyDrawn),
    h('ul', { class: 'bb-plain' }, rows.slice(0, 12).map(key => {
      const [from, to] = key.split(' ');
      return h('li', {}, `${names[from]} – ${names[to]}`, of ? ` · ${count(texts.drew, byPair.get(key) ?? 0, { of })}` : '');
    })),
  ];
}

/** How many drew each connection, as a table: numbers for ears and for grey print, tone for eyes. */
function heat(task, names, ours, byPair, texts, of) {
  const concepts = task.concepts;
  const most = Math.max(1, ...byPair.values());
  const cell = (row, column) => {
    if (column >= row) return h('td', { class: 'bb-none-cell' });
    const key = [concepts[row].id, concepts[column].id].sort().join(' ');
    const number = byPair.get(key) ?? 0;
    return h('td', { class: `bb-heat bb-heat-${Math.ceil(4 * number / most)}${ours.has(key) ? ' bb-ours' : ''}` }, String(number));
  };
  return h('div', { class: 'bb-scroll', tabindex: '0', role: 'region', 'aria-label': texts.heatTitle },
    h('table', { class: 'bb-heatmap' },
      h('caption', {}, `${texts.heatTitle} (${count(texts.answers, of)})`),
      h('thead', {}, h('tr', {}, h('td'), concepts.slice(0, -1).map(concept => h('th', { scope: 'col' }, h('span', {}, names[concept.id]))))),
      h('tbody', {}, concepts.slice(1).map((concept, at) => h('tr', {}, h('th', { scope: 'row' }, names[concept.id]), concepts.slice(0, -1).map((_, column) => cell(at + 1, column)))))),
    h('p', { class: 'bb-meta' }, texts.heatNote));
}

function voices(task, solution, texts, mine, numbers, of) {
  const guess = new Map(mine ?? []);
  const level = Object.fromEntries(task.levels.map(item => [item.id, item.name]));
  const right = task.statements.filter(item => guess.get(item.id) === solution.statements[item.id].level).length;
  return [
    mine ? h('p', { class: 'bb-lead' }, fill(texts.rightOf, { right, all: task.statements.length })) : null,
    ...task.statements.map(item => {
      const told = solution.statements[item.id];
      const guessed = guess.get(item.id);
      return h('div', { class: 'bb-connection' },
        h('p', {}, item.text),
        h('p', {}, h('strong', {}, told.name), ' · ', aside(told.href, told.where || texts.open)),
        guessed ? h('p', { class: 'bb-meta' }, guessed === told.level ? texts.guessedRight : fill(texts.guessedOther, { name: level[guessed] })) : null,
        of ? bars(task.levels.map(each => [each.name, numbers.get(`${item.id} ${each.id}`) ?? 0, each.id === told.level]), of, texts) : null);
    }),
  ];
}

function bars(rows, of, texts) {
  return h('table', { class: 'bb-bars' }, h('tbody', {}, rows.map(([name, number, right]) => h('tr', { class: right ? 'on' : null },
    h('th', { scope: 'row' }, name),
    h('td', {}, h('span', { class: 'bb-share', style: `width:${Math.round(100 * number / Math.max(of, 1))}%` }), h('span', {}, count(texts.phones, number)))))));
}

function chain(task, solution, texts, mine, numbers, of) {
  const text = Object.fromEntries(task.statements.map(item => [item.id, item.text]));
  const place = new Map((mine ?? []).map(([id, number]) => [id, Number(number)]));
  const right = solution.answers.filter(([answer, answered]) => place.get(answer) > place.get(answered)).length;
  return [
    mine?.length ? h('p', { class: 'bb-lead' }, fill(texts.chainRight, { right, all: solution.answers.length })) : null,
    h('ol', { class: 'bb-chain' }, solution.order.map((id, at) => {
      const told = solution.statements[id];
      return h('li', {}, h('p', {}, h('strong', {}, told.name), ' · ', aside(told.href, told.where || texts.open)), h('p', {}, text[id]),
        of ? h('p', { class: 'bb-meta' }, fill(texts.placedMean, { mean: mean(id, task.statements.length, numbers) })) : null,
        place.has(id) && place.get(id) !== at + 1 ? h('p', { class: 'bb-meta' }, fill(texts.placedMine, { n: place.get(id) })) : null);
    })),
  ];
}

/** Mean place of a statement in the class, with one decimal as the page's language writes it. */
function mean(id, places, numbers) {
  let sum = 0;
  let all = 0;
  for (let place = 1; place <= places; place++) {
    const number = numbers.get(`${id} ${place}`) ?? 0;
    sum += place * number;
    all += number;
  }
  return all ? (sum / all).toLocaleString(document.documentElement.lang, { maximumFractionDigits: 1 }) : '–';
}

function caseWalk(task, solution, texts, mine, numbers, of) {
  const tied = new Set((mine ?? []).map(mark => mark.join(' ')));
  const found = new Set(solution.cells.map(mark => mark.join(' ')));
  return task.sentences.map((sentence, number) => {
    const rows = task.concepts.map(concept => ({ concept, key: `${number} ${concept.id}` }))
      .filter(({ key }) => tied.has(key) || found.has(key) || numbers.has(key))
      .sort((one, other) => (numbers.get(other.key) ?? 0) - (numbers.get(one.key) ?? 0));
    return h('div', { class: 'bb-connection' }, h('p', {}, lit(sentence)),
      rows.length
        ? h('ul', { class: 'bb-plain' }, rows.map(({ concept, key }) => h('li', {}, aside(concept.href, concept.name), ' ',
          h('span', { class: 'bb-meta' }, [of ? count(texts.phones, numbers.get(key) ?? 0) : '', tied.has(key) ? texts.yours : '', found.has(key) ? texts.inWords : ''].filter(Boolean).join(' · ')))))
        : h('p', { class: 'bb-meta' }, texts.noConcept));
  });
}
