/** Asks for a run and yields its events as they come: {event, data}. */
export async function* run(wish, signal) {
  const response = await fetch('/runs', {
    method: 'POST',
    headers: {'Content-Type': 'application/json', Accept: 'text/event-stream, application/problem+json'},
    body: JSON.stringify(wish),
    signal,
  });
  if (!response.ok) {
    throw new Error((await response.json()).detail);
  }
  const reader = response.body.pipeThrough(new TextDecoderStream()).getReader();
  let text = '';
  for (;;) {
    const {value, done} = await reader.read();
    if (done) return;
    text += value;
    for (let end = text.indexOf('\n\n'); end >= 0; end = text.indexOf('\n\n')) {
      yield parse(text.slice(0, end));
      text = text.slice(end + 2);
    }
  }
}

function parse(block) {
  const fields = {event: 'message', data: ''};
  for (const line of block.split('\n')) {
    const colon = line.indexOf(':');
    fields[line.slice(0, colon)] = (fields.data && line.startsWith('data') ? fields.data + '\n' : '') + line.slice(colon + 1);
  }
  return {event: fields.event.trim(), data: JSON.parse(fields.data)};
}
