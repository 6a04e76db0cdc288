// The simulated site, as the Java test names it in the environment.

export function given(name) {
  const value = process.env[name];
  if (!value) {
    throw new Error(`${name} is not set: run this from its Java test`);
  }
  return value;
}

// The exporter's documented fragment, with JSON that ends no CDATA section.
export function exportMacro(parameters) {
  const issuedAt = Math.floor(Date.now() / 1000);
  const all = { 'issued-at': issuedAt, ...parameters };
  const written = Object.entries(all).map(
    ([name, value]) => `<ac:parameter ac:name="${name}"><![CDATA[${value}]]></ac:parameter>`,
  );
  return `<ac:structured-macro ac:name="scroll-word-export-job">${written.join('')}</ac:structured-macro>`;
}

// The JSON in the macro's output; an error of the macro is an error here.
export function macroResult(html) {
  const code = /<code class="(success|error)">(.*?)<\/code>/s.exec(html);
  if (!code) {
    throw new Error(`no result in ${html}`);
  }
  const json = code[2]
    .replaceAll('&quot;', '"')
    .replaceAll('&#34;', '"')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');
  if (code[1] === 'error') {
    throw new Error(json);
  }
  return JSON.parse(json);
}
