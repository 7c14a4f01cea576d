// The way to a room: it asks for news as long as the page is open, and keeps on through a lost network.
const FIRST_PAUSE = 500;
const LONGEST_PAUSE = 5000;

/** What the server refused, with its status and word. */
export class Refused extends Error {
  constructor(status, word, wait) {
    super(word);
    this.status = status;
    this.word = word;
    this.wait = wait;
  }
}

/** Ask an address below `rooms`; Refused where the server says no, TypeError where it cannot be reached. */
export async function ask(method, path, { member, key, sent, signal } = {}) {
  const headers = {};
  if (member) headers['x-room-member'] = member;
  if (key) headers['x-room-key'] = key;
  if (sent !== undefined) headers['content-type'] = 'application/json';
  const answer = await fetch(new URL(`./rooms${path}`, document.baseURI), {
    method, headers, signal, cache: 'no-store', body: sent === undefined ? undefined : JSON.stringify(sent),
  });
  if (answer.status === 204) return null;
  const data = await answer.json().catch(() => ({}));
  if (!answer.ok) throw new Refused(answer.status, data.error ?? '', data.wait ?? 0);
  return data;
}

/** Follows one room: `onstate` with what there is to show, `onlost` while the network is gone, `onend` when it is over. */
export class RoomLink {
  constructor({ code, language, member = '', key = '', onstate, onlost, onend }) {
    Object.assign(this, { code, language, member, key, onstate, onlost, onend });
    this.walkedTo = 0;
    this.beat = '';
    this.closed = false;
  }

  start() { this.follow(); }

  close() {
    this.closed = true;
    this.waiting?.abort();
  }

  /** Look at a stop by oneself; 0 follows the teacher again. */
  walk(stop) {
    this.walkedTo = stop;
    this.look();
  }

  /** Look anew at once. */
  look() {
    this.beat = '';
    this.waiting?.abort();
  }

  send(method, path, sent) {
    return ask(method, `/${this.code}${path}?lang=${this.language}`, { member: this.member, key: this.key, sent });
  }

  async follow() {
    let pause = FIRST_PAUSE;
    while (!this.closed) {
      try {
        const state = await this.news();
        this.beat = state.beat;
        pause = FIRST_PAUSE;
        this.onlost(false);
        this.onstate(state);
      } catch (trouble) {
        if (trouble.name === 'AbortError') continue;
        if (trouble instanceof Refused && trouble.status < 429) return this.onend(trouble);
        this.onlost(true);
        await new Promise(done => setTimeout(done, Math.max(pause, (trouble.wait ?? 0) * 1000)));
        pause = Math.min(pause * 2, LONGEST_PAUSE);
      }
    }
  }

  news() {
    this.waiting = new AbortController();
    const query = new URLSearchParams({ lang: this.language, since: this.beat, stop: this.walkedTo });
    return ask('GET', `/${this.code}?${query}`, { member: this.member, key: this.key, signal: this.waiting.signal });
  }
}
