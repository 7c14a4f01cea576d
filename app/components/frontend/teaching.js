// Teaching: one host on the page, and in it the part that is asked for.
import { Cards } from './teaching_cards.js';
import { Desk } from './teaching_desk.js';
import { HomeTask } from './teaching_home.js';
import { Keep } from './teaching_keep.js';
import { Room } from './teaching_room.js';
import { Step } from './teaching_step.js';
import { Wall } from './teaching_wall.js';

const PARTS = { cards: Cards, keep: Keep, teach: Desk, task: HomeTask, room: Room, step: Step, wall: Wall };
const shown = new WeakMap();

export default function ({ data, parentElement }) {
  const host = parentElement.querySelector('.bb-teaching');
  const text = JSON.stringify(data);
  if (shown.get(host)?.text !== text) {
    shown.get(host)?.part.close();
    host.replaceChildren();
    shown.set(host, { text, part: new PARTS[data.role](host, data) });
  }
  return () => { shown.get(host)?.part.close(); shown.delete(host); };
}
