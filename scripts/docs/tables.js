/** Markdown tables of inputs and outputs for an action's README. */

export function inputsTable(inputs) {
  const rows = Object.entries(inputs).map(([name, spec]) => [
    `\`${name}\``,
    cell(spec.description),
    cell(spec.expects),
    spec.required ? '**required**' : spec.default ? code(spec.default) : '',
  ]);
  return table(['Input', 'What it is', 'Value', 'Default'], rows);
}

export function outputsTable(outputs) {
  const rows = Object.entries(outputs).map(([name, description]) => [`\`${name}\``, cell(description)]);
  return table(['Output', 'What it is'], rows);
}

/** Puts the text between `<!-- name:start -->` and `<!-- name:end -->`. Throws when the markers are missing. */
export function between(markdown, name, text) {
  const pattern = new RegExp(`(<!-- ${name}:start -->)[\\s\\S]*?(<!-- ${name}:end -->)`);
  if (!pattern.test(markdown))
    throw new Error(`There is no <!-- ${name}:start --> … <!-- ${name}:end --> to fill.`);
  return markdown.replace(pattern, (_, start, end) => `${start}\n\n${text}\n\n${end}`);
}

export function table(header, rows) {
  return [header, header.map(() => '---'), ...rows].map(row => `| ${row.join(' | ')} |`).join('\n');
}

const cell = text => text.replaceAll('|', '\\|').replaceAll('\n', ' ');
const code = text => `\`${text.replaceAll('\n', ' ').replaceAll('|', '\\|')}\``;
