/** Shorter values would blank out ordinary words. */
export const MIN_LENGTH = 4;

/** Forms in which a known secret may appear in a text. */
export function formsOf(value: string): string[] {
  const bytes = Buffer.from(value);
  const hex = bytes.toString('hex');
  // As files hold it, which are looked through byte by byte.
  const inFiles = bytes.toString('latin1');
  const forms = [value, inFiles, hex, hex.toUpperCase()];
  forms.push(...jsonForms(value), ...uriForms(value), ...xmlForms(value), ...base64Forms(bytes));
  return [...new Set(forms)].filter(form => form.length >= MIN_LENGTH);
}

/** As JavaScript writes it; as Python does, in ASCII; as PHP does; as Go does, safe for HTML. */
function jsonForms(value: string): string[] {
  const json = JSON.stringify(value).slice(1, -1);
  const unicode = (text: string, characters: RegExp) =>
    text.replace(characters, c => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`);
  return [json, unicode(json, /[\u0080-\uffff]/g), json.replaceAll('/', '\\/'), unicode(json, /[<>&]/g)];
}

/** As JavaScript's component; as RFC 3986 has it; as a path, which keeps its slashes; as a form. In either case. */
function uriForms(value: string): string[] {
  const component = encodeURIComponent(value.toWellFormed());
  const strict = component.replace(/[!'()*]/g, c => `%${c.charCodeAt(0).toString(16).toUpperCase()}`);
  const forms = [component, strict, strict.replaceAll('%2F', '/'), strict.replaceAll('%20', '+')];
  return forms.flatMap(form => [form, form.replace(/%../g, escape => escape.toLowerCase())]);
}

/** As content, and as an attribute by whichever escape of the apostrophe. */
function xmlForms(value: string): string[] {
  const content = value.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
  const quoted = content.replaceAll('"', '&quot;');
  return [content, quoted, ...['&#39;', '&#x27;', '&apos;'].map(escape => quoted.replaceAll("'", escape))];
}

/**
 * Base64 of a text that holds the secret depends on where in a group of three bytes it starts; the characters that
 * also encode a neighbour are left out.
 */
function base64Forms(bytes: Buffer): string[] {
  return [0, 1, 2].flatMap(shift => {
    const encoded = Buffer.concat([Buffer.alloc(shift), bytes]).toString('base64');
    const clean = encoded.slice(Math.ceil((8 * shift) / 6), Math.floor((8 * (shift + bytes.length)) / 6));
    return [clean, clean.replaceAll('+', '-').replaceAll('/', '_')];
  });
}
