import {Chart} from './chart.js';
import {listing} from './code.js';
import {element, find} from './dom.js';
import {run} from './run.js';
import {latencyTable, requestTable, verdict} from './table.js';

const HALVES = ['broken', 'fixed'];
const charts = Object.fromEntries(HALVES.map((half) =>
  [half, new Chart(find(`#${half} .chart`), find(`#${half} .legend`))]));
let pairs = [];
let pair;
let summaries = {};
let running;

const status = (text) => { find('#status').textContent = text; };
const json = async (url) => {
  const response = await fetch(url);
  const body = await response.json();
  if (!response.ok) throw new Error(body.detail);
  return body;
};

function draw() {
  const extent = Math.max(...HALVES.map((half) => charts[half].extent())) * 1.02;
  HALVES.forEach((half) => charts[half].draw(extent));
}

function forget(half) {
  delete summaries[half];
  charts[half].clear(Number(find('#requests').value));
  find(`#${half} .verdict`).textContent = 'Not run yet.';
  find(`#${half} details`).hidden = true;
  find('#latency').replaceChildren(latencyTable(summaries.broken, summaries.fixed));
}

async function choose(id) {
  pair = pairs.find((candidate) => candidate.id === id) ?? pairs[0];
  running?.abort();
  find('#title').textContent = pair.title;
  find('#lesson').textContent = pair.lesson;
  document.title = `${pair.title} – BlockAway`;
  find('#endpoints').hidden = pair.endpoints.length === 1;
  find('#endpoint').replaceChildren(...pair.endpoints.map((name) => element('option', {value: name}, name)));
  for (const link of document.querySelectorAll('#pairs a')) {
    const chosen = link.hash === `#${pair.id}`;
    link.toggleAttribute('aria-current', chosen);
    if (chosen) link.scrollIntoView({block: 'nearest', inline: 'center'});
  }
  HALVES.forEach(forget);
  draw();
  status('');
  await showSources();
}

async function showSources() {
  const chosen = pair;
  const view = await json(`/pairs/${chosen.id}`);
  if (chosen !== pair) return;
  find('#seen').textContent = {
    COMPILER_AND_AGENT: 'Both halves find the mistake: the compiler when it is written, the agent when a test runs it.',
    COMPILER_ALONE: `The compiler finds it alone; in the tests the agent does not: ${view.because}.`,
    AGENT_ALONE: `The agent finds it alone; the compiler cannot: ${view.because}.`,
  }[view.seenBy];
  for (const half of HALVES) {
    find(`#${half}-source`).replaceChildren(...listing(view[half], silence(view, half)));
  }
}

function silence(view, half) {
  const by = (who) => view[half].notes.some((note) => note.by === who);
  const said = [];
  if (!by('checker')) said.push('The compiler says nothing.');
  if (!view.watching) {
    said.push('The agent does not watch this process.');
  } else if (!by('agent')) {
    said.push('The agent has seen nothing in this process so far.');
  }
  return said;
}

async function start(half) {
  const wish = {
    endpoint: find('#endpoint').value,
    half,
    loops: Number(find('[name=loops]:checked').value),
    requests: Number(find('#requests').value),
    concurrency: Number(find('#concurrency').value),
  };
  running = new AbortController();
  const {signal} = running;
  busy(true);
  forget(half);
  status(`Warming up ${half} ${wish.endpoint}.`);
  const frame = () => { draw(); if (running?.signal === signal) requestAnimationFrame(frame); };
  frame();
  try {
    await follow(half, wish, signal);
  } catch (failure) {
    status(signal.aborted ? 'Stopped.' : failure.message);
  } finally {
    running = undefined;
    busy(false);
    draw();
  }
}

async function follow(half, wish, signal) {
  const chart = charts[half];
  const answers = [];
  for await (const {event, data} of run(wish, signal)) {
    if (event === 'sent') {
      chart.sent(data);
    } else if (event === 'answer') {
      answers.push(data);
      chart.answered(data);
    } else if (event === 'summary') {
      finish(half, wish, data, answers);
    } else {
      throw new Error(data.sentence);
    }
    if (event !== 'summary') status(`${answers.length} of ${wish.requests} answered.`);
  }
}

function finish(half, wish, summary, answers) {
  summaries[half] = summary;
  const loops = wish.loops === 1 ? '1 event loop' : `${wish.loops} event loops`;
  status(`${half === 'broken' ? 'Broken' : 'Fixed'}, ${loops}: ${verdict(summary)}`);
  find(`#${half} .verdict`).textContent = `${verdict(summary)} (${loops}, ${wish.requests} requests, ${wish.concurrency} at once)`;
  find('#latency').replaceChildren(latencyTable(summaries.broken, summaries.fixed));
  answers.sort((a, b) => a.request - b.request);
  find(`#${half} .numbers`).replaceChildren(requestTable(answers));
  find(`#${half} details`).hidden = false;
  // the agent writes its report once a second
  setTimeout(showSources, 1500);
}

function busy(now) {
  for (const button of document.querySelectorAll('button[type=submit]')) button.disabled = now;
  find('#stop').hidden = !now;
}

find('#controls').addEventListener('submit', (event) => {
  event.preventDefault();
  start(event.submitter?.value ?? 'broken');
});
find('#stop').addEventListener('click', () => running?.abort());
window.addEventListener('hashchange', () => choose(location.hash.slice(1)));

pairs = await json('/pairs');
find('#pairs').append(...pairs.map(({id, title}) => element('li', {}, element('a', {href: `#${id}`}, title))));
await choose(location.hash.slice(1));
