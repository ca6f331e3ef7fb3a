import {element} from './dom.js';

const ROWS = [
  ['p50', (sum) => `${sum.p50} ms`],
  ['p95', (sum) => `${sum.p95} ms`],
  ['p99', (sum) => `${sum.p99} ms`],
  ['max', (sum) => `${sum.max} ms`],
  ['throughput', (sum) => `${sum.perSecond.toFixed(1)} / s`],
  ['waited for a thread longer than 150 ms', (sum) => `${sum.delayed} of ${sum.requests}`],
  ['refused (503)', (sum) => String(sum.refused)],
  ['failed', (sum) => String(sum.failed)],
];

/** Both summaries side by side; a run that has not been is a dash. */
export function latencyTable(broken, fixed) {
  const cell = (sum, text, half) => element('td', {class: half}, sum ? text(sum) : '–');
  return element('table', {},
    element('thead', {}, element('tr', {}, element('td'), head('Broken', 'col'), head('Fixed', 'col'))),
    element('tbody', {}, ...ROWS.map(([name, text]) =>
      element('tr', {}, head(name, 'row'), cell(broken, text, 'broken'), cell(fixed, text, 'fixed')))));
}

/** What became of each request: the time line for those who read. */
export function requestTable(answers) {
  const ms = (from, to) => (from && to ? `${Math.max(0, Date.parse(to) - Date.parse(from))}` : '–');
  const first = answers[0].sentAt;
  const names = ['request', 'sent', 'waited', 'worked', 'latency', 'status', 'thread'];
  return element('table', {},
    element('caption', {}, 'Times in milliseconds'),
    element('thead', {}, element('tr', {}, ...names.map((name) => head(name, 'col')))),
    element('tbody', {}, ...answers.map((answer) => element('tr', {}, ...[
      answer.request, ms(first, answer.sentAt), ms(answer.sentAt, answer.startedAt), ms(answer.startedAt, answer.endedAt),
      ms(answer.sentAt, answer.answeredAt), answer.status || 'none', answer.thread ?? '–',
    ].map((value) => element('td', {}, String(value)))))));
}

/** One sentence on a run. */
export function verdict(sum) {
  const waited = sum.delayed === 0
    ? 'No request waited for a thread.'
    : `${sum.delayed} of ${sum.requests} requests waited until a thread had time for them.`;
  const refused = sum.refused ? ` ${sum.refused} were refused at once.` : '';
  const failed = sum.failed ? ` ${sum.failed} failed.` : '';
  return waited + refused + failed;
}

function head(text, scope) {
  return element('th', {scope}, text);
}
