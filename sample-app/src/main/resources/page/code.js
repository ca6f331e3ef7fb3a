import {element} from './dom.js';

const NAMES = {checker: 'Compiler', agent: 'Agent'};
const TOKEN = /(\/\*[\s\S]*?\*\/|\/\/.*)|("(?:\\.|[^"\\])*")|(@\w+)|\b(package|import|class|record|interface|implements|private|public|static|final|return|new|if|throw|throws|try|finally|this|void|int|byte)\b/g;
const KINDS = ['comment', 'string', 'annotation', 'keyword'];

/** A source file with what was said of its lines; imports are left out, line numbers stay true. */
export function listing({file, source, notes}, silence) {
  const lines = source.replace(/\n$/, '').split('\n');
  const first = lines.findLastIndex((line) => line.startsWith('import ')) + 2;
  const code = element('div', {class: 'code', role: 'region', tabindex: '0', 'aria-label': `Source of ${file}`});
  lines.forEach((line, index) => {
    const number = index + 1;
    if (number <= first) return;
    const here = notes.filter((note) => note.line === number);
    code.append(element('div', {class: here.length ? 'line marked' : 'line'},
      element('span', {class: 'number', 'aria-hidden': 'true'}, String(number)), element('code', {}, ...highlight(line))));
    code.append(...here.map(box));
  });
  return [element('h4', {}, file), ...silence.map((text) => element('p', {class: 'silence'}, text)), code];
}

function box({by, check, message}) {
  const [headline, ...rest] = message.split('\n');
  return element('div', {class: `note ${by}`},
    element('strong', {}, `${NAMES[by]} `), element('span', {class: 'check'}, check),
    element('p', {}, headline), element('pre', {}, rest.map((line) => line.trim()).join('\n')));
}

function highlight(line) {
  const parts = [];
  let end = 0;
  for (const match of line.matchAll(TOKEN)) {
    parts.push(line.slice(end, match.index));
    parts.push(element('span', {class: KINDS[match.slice(1).findIndex((group) => group)]}, match[0]));
    end = match.index + match[0].length;
  }
  parts.push(line.slice(end));
  return line.trimStart().startsWith('*') ? [element('span', {class: 'comment'}, line)] : parts;
}
