/** Why a row failed, and where it came from. */
export interface Reason {
  rules: readonly string[];
  line: number;
  file: string;
}

/** Columns of CSV and TSV. They come first, so that a row with too few or too many cells does not shift them. */
const COLUMNS = ['sluice_rules', 'sluice_line', 'sluice_file'];
const BRACE = 0x7b;
const CLOSE = 0x7d;
/** Space, tab, carriage return. */
const BLANKS: readonly number[] = [0x20, 0x09, 0x0d];

/** Writes failed rows with their reasons; what it answers has no line end. */
export interface ReasonWriter {
  /** Of CSV: the header with the columns added. */
  header: Buffer;
  /** @param row as it is written, without its line end; @param whole false where its end cannot be told */
  write(row: Buffer, reason: Reason, whole: boolean): Buffer;
}

export function csvReasons(header: Buffer, delimiter: string): ReasonWriter {
  const cells = (values: readonly string[]) =>
    Buffer.from(values.map(value => quoted(value, delimiter) + delimiter).join(''));
  return {
    header: Buffer.concat([cells(COLUMNS), header]),
    write: (row, { rules, line, file }, whole) => {
      const reason = cells([rules.join('; '), String(line), file]);
      // An open quote would swallow all rows that follow: such a rest stands as the text of one cell.
      return Buffer.concat([reason, whole ? row : Buffer.from(forced(row.toString('utf8')))]);
    },
  };
}

export const jsonReasons: ReasonWriter = {
  header: Buffer.alloc(0),
  write: (row, { rules, line, file }, whole) => {
    const reason = { rules, line, file };
    if (!whole) return Buffer.from(JSON.stringify({ sluice: { ...reason, text: row.toString('utf8') } }));
    const rest = row.subarray(row.indexOf(BRACE) + 1);
    const empty = rest.find(byte => !BLANKS.includes(byte)) === CLOSE;
    return Buffer.concat([Buffer.from(`{"sluice":${JSON.stringify(reason)}${empty ? '' : ','}`), rest]);
  },
};

function quoted(text: string, delimiter: string): string {
  return text.includes(delimiter) || /["\r\n]/.test(text) ? forced(text) : text;
}

function forced(text: string): string {
  return `"${text.replaceAll('"', '""')}"`;
}
