import type { Outcome } from './verdict.js';

/**
 * A report as data. Domains build it, `packages/document` renders it for each medium. Every string is plain,
 * possibly hostile text; markup exists only as the structure below.
 */
export interface Document {
  title: string;
  verdict: Outcome;
  /** One sentence a tired person understands. */
  headline: string;
  blocks: Block[];
  /** Small print: run, commit, digests, how to reproduce. */
  footer?: Text[];
}

export type Block = Heading | Paragraph | List | Table | Chart | Facts | Code | Details;

/** Text with the few inline forms all media share. */
export type Text = string | Inline | (string | Inline)[];
export type Inline = { code: string } | { strong: string } | { link: string; href: string } | Spark;

/** A histogram as small as a word: SVG in HTML, `▁▃▇` elsewhere. None of its numbers is negative. */
export interface Spark {
  spark: number[];
  /** What it is held against, bar by bar, on the same scale. */
  reference?: number[];
  /** What it shows, for those who do not see it. */
  label: string;
}

/** How a row or value stands; media show it by sign and colour, never by colour alone. */
export type Tone = Outcome | 'neutral';

export interface Heading {
  kind: 'heading';
  text: Text;
}
export interface Paragraph {
  kind: 'paragraph';
  text: Text;
  tone?: Tone;
}
export interface List {
  kind: 'list';
  items: Text[];
}

export interface Table {
  kind: 'table';
  caption?: string;
  columns: Column[];
  rows: Row[];
}
export interface Column {
  label: string;
  align?: 'left' | 'right';
}
export interface Row {
  cells: Text[];
  /** Passing rows are the first to be left out where space is short; failing rows the last. */
  tone?: Tone;
}

/** Drawn as Mermaid on GitHub, as inline SVG in HTML, as a table in the terminal; a table stands beside it always. */
export interface Chart {
  kind: 'chart';
  /** `line` and `bar` share x labels; `histogram` is a bar chart of bin counts; `forest` shows values with their bounds. */
  form: 'line' | 'bar' | 'histogram' | 'forest';
  title: string;
  x: { label: string; values: string[] };
  y: { label: string };
  /** Each series has one finite number, or null for a gap, per x value. */
  series: ChartSeries[];
  /** Horizontal lines: limits and baselines. */
  limits?: { name: string; value: number }[];
}

export interface ChartSeries {
  name: string;
  values: (number | null)[];
  /** Of a `forest`: the bounds of each value. */
  low?: (number | null)[];
  high?: (number | null)[];
}

/** Name and value pairs. */
export interface Facts {
  kind: 'facts';
  facts: { name: string; value: Text }[];
}
export interface Code {
  kind: 'code';
  text: string;
  language?: string;
}

/** Folded away where the medium can fold. */
export interface Details {
  kind: 'details';
  summary: string;
  blocks: Block[];
  open?: boolean;
}
