import { UserError } from '@sluice/core';
import { equalBytes } from './bytes.js';

interface Foreign {
  name: string;
  /** Bytes it begins with, or that stand at a place. */
  signature: Buffer;
  at?: number;
  fix: string;
}

const bytes = (text: string) => Buffer.from(text, 'latin1');
const UNPACK = 'Unpack it; gzip and zstd are read as they are.';
const CONVERT = 'Write it as Parquet, Arrow, CSV or JSON Lines.';
const PAGE = 'The download seems to have brought an error or login page instead of the data.';

/** What files that are no tables, or of formats that are not read, begin with. None of it begins a table that is text. */
const FOREIGN: readonly Foreign[] = [
  {
    name: 'a Git LFS pointer',
    signature: bytes('version https://git-lfs'),
    fix: 'Fetch its content: `lfs: true` in the step of actions/checkout.',
  },
  {
    name: 'Feather of version 1',
    signature: bytes('FEA1'),
    fix: 'Write version 2, which is Arrow, or Parquet.',
  },
  { name: 'encrypted Parquet', signature: bytes('PARE'), fix: 'Write it without encryption.' },
  {
    name: 'a ZIP archive (or an Excel workbook)',
    signature: bytes('PK\x03\x04'),
    fix: 'Unpack it, or save it as CSV.',
  },
  { name: 'an Excel workbook', signature: bytes('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1'), fix: 'Save it as CSV.' },
  { name: 'a tar archive', signature: bytes('ustar'), at: 257, fix: 'Unpack it.' },
  { name: 'a 7-Zip archive', signature: bytes('7z\xbc\xaf\x27\x1c'), fix: 'Unpack it.' },
  { name: 'compressed by bzip2', signature: bytes('1AY&SY'), at: 4, fix: UNPACK },
  { name: 'compressed by xz', signature: bytes('\xfd7zXZ\0'), fix: UNPACK },
  { name: 'compressed by LZ4', signature: bytes('\x04\x22\x4d\x18'), fix: UNPACK },
  { name: 'an SQLite database', signature: bytes('SQLite format 3\0'), fix: CONVERT },
  { name: 'HDF5', signature: bytes('\x89HDF\r\n\x1a\n'), fix: CONVERT },
  { name: 'Avro', signature: bytes('Obj\x01'), fix: CONVERT },
  { name: 'a NumPy array', signature: bytes('\x93NUMPY'), fix: CONVERT },
  { name: 'a pickle of Python', signature: bytes('\x80\x04\x95'), fix: CONVERT },
  { name: 'a pickle of Python', signature: bytes('\x80\x05\x95'), fix: CONVERT },
  { name: 'an HTML page', signature: bytes('<!DOCTYPE html'), fix: PAGE },
  { name: 'an HTML page', signature: bytes('<!doctype html'), fix: PAGE },
  { name: 'an HTML page', signature: bytes('<html'), fix: PAGE },
];

/** Enough of a file to tell all of them. */
export const FOREIGN_HEAD = 512;

/** Throws UserError `unsupported` for what is no table that is read, by its first bytes. */
export function refuseForeign(file: string, head: Buffer): void {
  const found = FOREIGN.find(({ signature, at = 0 }) => {
    const end = at + signature.length;
    return end <= head.length && equalBytes(head, at, end, signature);
  });
  if (!found) return;
  throw new UserError('unsupported', {
    message: `"${file}" is ${found.name}, which is not read.`,
    location: { file },
    fix: found.fix,
  });
}
