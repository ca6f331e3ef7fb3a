import {element} from './dom.js';

const COLOURS = 12;
const SHORTEST = 400;

/** A time line: one row for each request, waiting hatched, work coloured by thread. */
export class Chart {
  constructor(root, legend) {
    this.root = root;
    this.legend = legend;
    this.clear(0);
  }

  clear(requests) {
    this.requests = new Map();
    this.threads = new Map();
    this.began = undefined;
    this.rows = element('ol', {class: 'rows', 'aria-hidden': 'true'});
    this.axis = element('div', {class: 'axis', 'aria-hidden': 'true'});
    this.rows.classList.toggle('dense', requests > 40);
    this.root.replaceChildren(this.rows, this.axis);
    this.legend.replaceChildren();
  }

  sent({request, sentAt}) {
    if (this.began === undefined) {
      this.began = Date.parse(sentAt);
      this.clock = performance.now();
    }
    const wait = element('span', {class: 'wait'});
    const work = element('span', {class: 'work'});
    const tail = element('span', {class: 'tail'});
    const row = element('li', {}, element('span', {class: 'number'}, String(request)),
      element('span', {class: 'track'}, wait, work, tail));
    this.rows.append(row);
    this.requests.set(request, {row, wait, work, tail, sent: this.since(sentAt)});
  }

  answered(answer) {
    const bar = this.requests.get(answer.request);
    bar.answer = answer;
    bar.answered = this.since(answer.answeredAt);
    bar.started = answer.startedAt ? Math.max(bar.sent, this.since(answer.startedAt)) : bar.answered;
    bar.ended = answer.endedAt ? this.since(answer.endedAt) : bar.started;
    bar.row.classList.add(answer.status === 200 ? 'done' : 'refused');
    bar.row.title = sentence(bar);
    if (answer.thread) {
      bar.work.dataset.colour = this.colour(answer);
    }
  }

  /** How far the time line reaches, in milliseconds. */
  extent() {
    let last = SHORTEST;
    for (const bar of this.requests.values()) last = Math.max(last, bar.answered ?? this.now());
    return last;
  }

  draw(extent) {
    const share = (ms) => `${(100 * ms) / extent}%`;
    const place = (span, from, to) => {
      span.style.left = share(from);
      span.style.width = share(Math.max(0, to - from));
    };
    for (const bar of this.requests.values()) {
      place(bar.wait, bar.sent, bar.started ?? this.now());
      if (bar.answer) {
        place(bar.work, bar.started, Math.max(bar.ended, bar.started + extent / 250));
        place(bar.tail, bar.ended, bar.answered);
      }
    }
    const step = [50, 100, 200, 500, 1000, 2000, 5000, 10000, 20000].find((size) => extent / size <= 6) ?? 60000;
    const ticks = [];
    for (let at = 0; at <= extent; at += step) {
      const tick = element('span', {}, at >= 1000 ? `${at / 1000} s` : `${at} ms`);
      tick.style.left = share(at);
      ticks.push(tick);
    }
    this.axis.replaceChildren(...ticks);
  }

  now() {
    return performance.now() - this.clock;
  }

  since(instant) {
    return Date.parse(instant) - this.began;
  }

  colour({thread, eventLoop}) {
    if (!this.threads.has(thread)) {
      const number = this.threads.size % COLOURS;
      this.threads.set(thread, number);
      this.legend.append(element('li', {'data-colour': number}, thread, eventLoop ? ' (event loop)' : ''));
    }
    return this.threads.get(thread);
  }
}

function sentence({sent, started, ended, answered, answer}) {
  const ms = (time) => `${Math.round(time)} ms`;
  const work = answer.thread ? `waited ${ms(started - sent)}, worked ${ms(ended - started)} until ${answer.thread} was done, ` : '';
  return `Request ${answer.request}: sent after ${ms(sent)}, ${work}answered with ${answer.status || 'nothing'} after ${ms(answered - sent)}`;
}
