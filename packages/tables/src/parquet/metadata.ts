import { ThriftReader } from './thrift.js';

/** Structures of parquet.thrift (apache/parquet-format 2.12), as far as reading values needs them. */
export interface FileMetadata {
  schema: SchemaElement[];
  rowGroups: RowGroup[];
  encrypted: boolean;
}

export interface SchemaElement {
  name: string;
  /** Physical type; undefined of groups. */
  type: number | undefined;
  typeLength: number;
  repetition: number;
  children: number;
  converted: number | undefined;
  scale: number;
  precision: number;
  logical: LogicalType | undefined;
}

/** Field of the union LogicalType that is set, and what it says. */
export interface LogicalType {
  id: number;
  /** Of integers. */
  bits: number;
  signed: boolean;
  /** Of times and timestamps: field of the union TimeUnit, 1 milliseconds, 2 microseconds, 3 nanoseconds. */
  unit: number;
  utc: boolean;
  scale: number;
  precision: number;
}

export interface RowGroup {
  columns: ColumnChunk[];
  rows: number;
}

export interface ColumnChunk {
  /** Of another file that holds the chunk. */
  file: string | undefined;
  encrypted: boolean;
  type: number;
  codec: number;
  /** Values and nulls. */
  values: number;
  bytes: number;
  /** Bytes once decompressed. */
  unpacked: number;
  dataOffset: number;
  dictionaryOffset: number | undefined;
}

export function readFileMetadata(bytes: Uint8Array): FileMetadata {
  const reader = new ThriftReader(bytes);
  const file: FileMetadata = { schema: [], rowGroups: [], encrypted: false };
  reader.struct(id => {
    if (id === 2) file.schema = reader.list(() => readSchemaElement(reader));
    else if (id === 4) file.rowGroups = reader.list(() => readRowGroup(reader));
    else {
      if (id === 8) file.encrypted = true;
      return false;
    }
    return true;
  });
  return file;
}

function readSchemaElement(reader: ThriftReader): SchemaElement {
  const element: SchemaElement = {
    name: '',
    type: undefined,
    typeLength: 0,
    repetition: 0,
    children: 0,
    converted: undefined,
    scale: 0,
    precision: 0,
    logical: undefined,
  };
  reader.struct(id => {
    if (id === 1) element.type = reader.integer();
    else if (id === 2) element.typeLength = reader.integer();
    else if (id === 3) element.repetition = reader.integer();
    else if (id === 4) element.name = reader.text();
    else if (id === 5) element.children = reader.integer();
    else if (id === 6) element.converted = reader.integer();
    else if (id === 7) element.scale = reader.integer();
    else if (id === 8) element.precision = reader.integer();
    else if (id === 10) element.logical = readLogicalType(reader);
    else return false;
    return true;
  });
  return element;
}

function readLogicalType(reader: ThriftReader): LogicalType {
  const type: LogicalType = { id: 0, bits: 0, signed: true, unit: 0, utc: false, scale: 0, precision: 0 };
  reader.struct(id => {
    type.id = id;
    reader.struct(field => {
      if (id === 5 && field === 1) type.scale = reader.integer();
      else if (id === 5 && field === 2) type.precision = reader.integer();
      else if ((id === 7 || id === 8) && field === 1) type.utc = reader.boolean();
      else if ((id === 7 || id === 8) && field === 2) {
        reader.struct(unit => {
          type.unit = unit;
          return false;
        });
      } else if (id === 10 && field === 1) type.bits = reader.integer();
      else if (id === 10 && field === 2) type.signed = reader.boolean();
      else return false;
      return true;
    });
  });
  return type;
}

function readRowGroup(reader: ThriftReader): RowGroup {
  const group: RowGroup = { columns: [], rows: 0 };
  reader.struct(id => {
    if (id === 1) group.columns = reader.list(() => readColumnChunk(reader));
    else if (id === 3) group.rows = reader.integer();
    else return false;
    return true;
  });
  return group;
}

function readColumnChunk(reader: ThriftReader): ColumnChunk {
  const chunk: ColumnChunk = {
    file: undefined,
    encrypted: false,
    type: -1,
    codec: 0,
    values: 0,
    bytes: 0,
    unpacked: 0,
    dataOffset: 0,
    dictionaryOffset: undefined,
  };
  reader.struct(id => {
    if (id === 1) chunk.file = reader.text();
    else if (id === 3) reader.struct(field => readColumnField(reader, chunk, field));
    else {
      if (id === 8 || id === 9) chunk.encrypted = true;
      return false;
    }
    return true;
  });
  return chunk;
}

function readColumnField(reader: ThriftReader, chunk: ColumnChunk, id: number): boolean {
  if (id === 1) chunk.type = reader.integer();
  else if (id === 4) chunk.codec = reader.integer();
  else if (id === 5) chunk.values = reader.integer();
  else if (id === 6) chunk.unpacked = reader.integer();
  else if (id === 7) chunk.bytes = reader.integer();
  else if (id === 9) chunk.dataOffset = reader.integer();
  else if (id === 11) chunk.dictionaryOffset = reader.integer();
  else return false;
  return true;
}

export interface PageHeader {
  /** 0 data, 1 index, 2 dictionary, 3 data of version 2. */
  type: number;
  /** Once decompressed. */
  size: number;
  /** In the file, after the header. */
  packed: number;
  crc: number | undefined;
  values: number;
  encoding: number;
  /** Of version 1, of definition and repetition levels. */
  levelEncodings: number[];
  /** Of version 2. */
  nulls: number;
  rows: number;
  definitionBytes: number;
  repetitionBytes: number;
  compressed: boolean;
}

/** Throws `CutOff` where the bytes end before the header does. */
export function readPageHeader(bytes: Uint8Array): { header: PageHeader; length: number } {
  const reader = new ThriftReader(bytes);
  const header: PageHeader = {
    type: -1,
    size: -1,
    packed: -1,
    crc: undefined,
    values: -1,
    encoding: -1,
    levelEncodings: [],
    nulls: 0,
    rows: -1,
    definitionBytes: 0,
    repetitionBytes: 0,
    compressed: true,
  };
  reader.struct(id => {
    if (id === 1) header.type = reader.integer();
    else if (id === 2) header.size = reader.integer();
    else if (id === 3) header.packed = reader.integer();
    else if (id === 4) header.crc = reader.integer();
    else if (id === 5) reader.struct(field => readDataField(reader, header, field));
    else if (id === 7) reader.struct(field => readDictionaryField(reader, header, field));
    else if (id === 8) reader.struct(field => readData2Field(reader, header, field));
    else return false;
    return true;
  });
  return { header, length: reader.at };
}

function readDataField(reader: ThriftReader, header: PageHeader, id: number): boolean {
  if (id === 1) header.values = reader.integer();
  else if (id === 2) header.encoding = reader.integer();
  else if (id === 3 || id === 4) header.levelEncodings.push(reader.integer());
  else return false;
  return true;
}

function readDictionaryField(reader: ThriftReader, header: PageHeader, id: number): boolean {
  if (id === 1) header.values = reader.integer();
  else if (id === 2) header.encoding = reader.integer();
  else return false;
  return true;
}

function readData2Field(reader: ThriftReader, header: PageHeader, id: number): boolean {
  if (id === 1) header.values = reader.integer();
  else if (id === 2) header.nulls = reader.integer();
  else if (id === 3) header.rows = reader.integer();
  else if (id === 4) header.encoding = reader.integer();
  else if (id === 5) header.definitionBytes = reader.integer();
  else if (id === 6) header.repetitionBytes = reader.integer();
  else if (id === 7) header.compressed = reader.boolean();
  else return false;
  return true;
}
