import { stripVTControlCharacters } from 'node:util';
import { encoders } from './encoders.js';

/** The secrets of one job and how they vanish from text. What a job learns, another job does not know. */
export class Masker {
  private readonly values = new Set<string>();
  private readonly forms = new Set<string>();

  /** Masks the value whole and each of its lines, in every encoding. Blank values are refused: false. */
  add(value: string): boolean {
    if (value.trim() === '') return false;
    this.addOne(value);
    for (const line of value.split(/[\r\n]/)) if (line.trim() !== '') this.addOne(line.trim());
    return true;
  }

  /** Who shows the text leaves terminal sequences out, and joins what one of them parts: the mask comes first, here. */
  mask(text: string): string {
    const bare = stripVTControlCharacters(text);
    return bare !== text && this.covers(bare) ? this.maskBare(bare) : this.maskBare(text);
  }

  /** Whether the runner would show this text altered. */
  covers(text: string): boolean {
    return this.findIn(text).length > 0;
  }

  private maskBare(text: string): string {
    const ranges = this.findIn(text);
    if (ranges.length === 0) return text;
    let masked = '';
    let position = 0;
    for (const [start, end] of merge(ranges)) {
      masked += `${text.slice(position, start)}***`;
      position = end;
    }
    return masked + text.slice(position);
  }

  private addOne(value: string): void {
    if (this.values.has(value)) return;
    this.values.add(value);
    this.forms.add(value);
    for (const encode of encoders) {
      const form = encode(value);
      if (form !== '') this.forms.add(form);
    }
  }

  private findIn(text: string): [start: number, end: number][] {
    const found: [number, number][] = [];
    for (const form of this.forms) {
      for (let at = text.indexOf(form); at >= 0; at = text.indexOf(form, at + 1))
        found.push([at, at + form.length]);
    }
    return found;
  }
}

/** Overlapping and touching ranges become one, hence one `***`. */
function merge(ranges: [number, number][]): [number, number][] {
  const merged: [number, number][] = [];
  for (const [start, end] of ranges.sort((a, b) => a[0] - b[0])) {
    const last = merged.at(-1);
    if (last && start <= last[1]) last[1] = Math.max(last[1], end);
    else merged.push([start, end]);
  }
  return merged;
}
