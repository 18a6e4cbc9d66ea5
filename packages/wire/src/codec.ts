/**
 * A small declarative codec: a wire structure is declared once, and its type, its encoding and its checks follow.
 * Integers are big-endian, as in TLS presentation language (RFC 8446 section 3). A decoder never trusts a length:
 * every variable part names its maximum, and a refusal says which field was wrong and at which byte.
 */
import { bytesToUtf8, utf8Length, writeUtf8 } from "./bytes.ts";

/** Bytes that are not the structure they should be. `field` is a dotted path, `at` a byte offset. */
export class DecodeError extends Error {
  readonly field: string;
  readonly at: number;
  constructor(field: string, at: number, problem: string) {
    super(`${field} at byte ${at}: ${problem}`);
    this.name = "DecodeError";
    this.field = field;
    this.at = at;
  }
}

export interface Reader {
  readonly bytes: Uint8Array;
  at: number;
}

export interface Writer {
  readonly bytes: Uint8Array;
  readonly view: DataView;
  at: number;
}

export interface Codec<T> {
  size(value: T): number;
  write(writer: Writer, value: T): void;
  read(reader: Reader, field: string): T;
}

export type TypeOf<C> = C extends Codec<infer T> ? T : never;

/** Throws RangeError when the value itself is out of the declared bounds: a bug of the caller. */
export function encode<T>(codec: Codec<T>, value: T): Uint8Array {
  const bytes = new Uint8Array(codec.size(value));
  codec.write({ bytes, view: new DataView(bytes.buffer), at: 0 }, value);
  return bytes;
}

/**
 * Reads exactly one structure; a byte left over is a refusal. Byte fields of the result are views into `bytes`.
 * Throws DecodeError.
 */
export function decode<T>(codec: Codec<T>, bytes: Uint8Array, name: string): T {
  const reader = { bytes, at: 0 };
  const value = codec.read(reader, name);
  if (reader.at !== bytes.length) throw new DecodeError(name, reader.at, `${bytes.length - reader.at} bytes left over`);
  return value;
}

function take(reader: Reader, length: number, field: string): number {
  const at = reader.at;
  if (reader.bytes.length - at < length) {
    throw new DecodeError(field, at, `needs ${length} bytes, ${reader.bytes.length - at} are left`);
  }
  reader.at = at + length;
  return at;
}

function uint(width: 1 | 2 | 4): Codec<number> {
  const limit = 2 ** (8 * width);
  return {
    size: () => width,
    write(writer, value) {
      if (!Number.isInteger(value) || value < 0 || value >= limit) throw new RangeError(`${value} is no u${8 * width}`);
      if (width === 1) writer.view.setUint8(writer.at, value);
      else if (width === 2) writer.view.setUint16(writer.at, value);
      else writer.view.setUint32(writer.at, value);
      writer.at += width;
    },
    read(reader, field) {
      let at = take(reader, width, field);
      let value = 0;
      for (let i = 0; i < width; i++) value = value * 256 + (reader.bytes[at++] as number);
      return value;
    },
  };
}

export const u8 = uint(1);
export const u16 = uint(2);
export const u32 = uint(4);

/** Eight bytes on the wire, at most 2^53 - 1 in value. */
export const u64: Codec<number> = {
  size: () => 8,
  write(writer, value) {
    if (!Number.isSafeInteger(value) || value < 0) throw new RangeError(`${value} is no safe u64`);
    writer.view.setUint32(writer.at, Math.floor(value / 2 ** 32));
    writer.view.setUint32(writer.at + 4, value >>> 0);
    writer.at += 8;
  },
  read(reader, field) {
    const high = u32.read(reader, field);
    const low = u32.read(reader, field);
    if (high >= 2 ** 21) throw new DecodeError(field, reader.at - 8, "above 2^53 - 1");
    return high * 2 ** 32 + low;
  },
};

export const bool: Codec<boolean> = {
  size: () => 1,
  write: (writer, value) => u8.write(writer, value ? 1 : 0),
  read(reader, field) {
    const byte = u8.read(reader, field);
    if (byte > 1) throw new DecodeError(field, reader.at - 1, `${byte} is neither 0 nor 1`);
    return byte === 1;
  },
};

export function fixed(length: number): Codec<Uint8Array> {
  return {
    size: () => length,
    write(writer, value) {
      if (value.length !== length) throw new RangeError(`${value.length} bytes where ${length} belong`);
      writer.bytes.set(value, writer.at);
      writer.at += length;
    },
    read(reader, field) {
      const at = take(reader, length, field);
      return reader.bytes.subarray(at, at + length);
    },
  };
}

/** Up to `max` bytes behind a 32-bit length. */
export function bytes(max: number): Codec<Uint8Array> {
  return {
    size: (value) => 4 + value.length,
    write(writer, value) {
      if (value.length > max) throw new RangeError(`${value.length} bytes where at most ${max} may stand`);
      u32.write(writer, value.length);
      writer.bytes.set(value, writer.at);
      writer.at += value.length;
    },
    read(reader, field) {
      const length = u32.read(reader, field);
      if (length > max) throw new DecodeError(field, reader.at - 4, `${length} bytes where at most ${max} may stand`);
      const at = take(reader, length, field);
      return reader.bytes.subarray(at, at + length);
    },
  };
}

/** Valid UTF-8 of up to `max` bytes. Half of a surrogate pair is no character and goes out as U+FFFD. */
export function text(max: number): Codec<string> {
  const inner = bytes(max);
  return {
    size: (value) => 4 + utf8Length(value),
    write(writer, value) {
      const length = utf8Length(value);
      if (length > max) throw new RangeError(`${length} bytes where at most ${max} may stand`);
      u32.write(writer, length);
      writeUtf8(value, writer.bytes.subarray(writer.at, writer.at + length));
      writer.at += length;
    },
    read(reader, field) {
      const at = reader.at;
      const raw = inner.read(reader, field);
      try {
        return bytesToUtf8(raw);
      } catch {
        throw new DecodeError(field, at, "no valid UTF-8");
      }
    },
  };
}

/** One of the named values, one byte on the wire. */
export function oneOf<const N extends string>(...names: readonly N[]): Codec<N> {
  return {
    size: () => 1,
    write: (writer, value) => u8.write(writer, names.indexOf(value)),
    read(reader, field) {
      const index = u8.read(reader, field);
      const name = names[index];
      if (name === undefined) throw new DecodeError(field, reader.at - 1, `${index} is none of ${names.join(", ")}`);
      return name;
    },
  };
}

export function list<T>(item: Codec<T>, max: number): Codec<readonly T[]> {
  return {
    size: (values) => values.reduce((sum, value) => sum + item.size(value), 4),
    write(writer, values) {
      if (values.length > max) throw new RangeError(`${values.length} items where at most ${max} may stand`);
      u32.write(writer, values.length);
      for (const value of values) item.write(writer, value);
    },
    read(reader, field) {
      const count = u32.read(reader, field);
      if (count > max) throw new DecodeError(field, reader.at - 4, `${count} items where at most ${max} may stand`);
      const values: T[] = [];
      for (let i = 0; i < count; i++) values.push(item.read(reader, `${field}[${i}]`));
      return values;
    },
  };
}

/** A presence byte, then the value. */
export function optional<T>(inner: Codec<T>): Codec<T | undefined> {
  return {
    size: (value) => (value === undefined ? 1 : 1 + inner.size(value)),
    write(writer, value) {
      bool.write(writer, value !== undefined);
      if (value !== undefined) inner.write(writer, value);
    },
    read: (reader, field) => (bool.read(reader, field) ? inner.read(reader, field) : undefined),
  };
}

// biome-ignore lint/suspicious/noExplicitAny: a shape holds codecs of any type; inference recovers each
type Fields = Record<string, Codec<any>>;
type StructOf<F extends Fields> = { readonly [K in keyof F]: TypeOf<F[K]> };

/** Fields in the order of their declaration. */
export function struct<F extends Fields>(fields: F): Codec<StructOf<F>> {
  const entries = Object.entries(fields) as [string, Codec<unknown>][];
  return {
    size: (value) =>
      entries.reduce((sum, [name, codec]) => sum + codec.size((value as Record<string, unknown>)[name]), 0),
    write(writer, value) {
      for (const [name, codec] of entries) codec.write(writer, (value as Record<string, unknown>)[name]);
    },
    read(reader, field) {
      const value: Record<string, unknown> = {};
      for (const [name, codec] of entries) value[name] = codec.read(reader, `${field}.${name}`);
      return value as StructOf<F>;
    },
  };
}

type VariantOf<V extends Record<string, readonly [number, Fields]>> = {
  [K in keyof V]: { readonly type: K } & StructOf<V[K][1]>;
}[keyof V];

/** A tagged union: one byte names the kind, then its fields. */
export function variant<V extends Record<string, readonly [number, Fields]>>(kinds: V): Codec<VariantOf<V>> {
  const byName = new Map<string, { tag: number; body: Codec<Record<string, unknown>> }>();
  const byTag = new Map<number, { name: string; body: Codec<Record<string, unknown>> }>();
  for (const [name, [tag, fields]] of Object.entries(kinds)) {
    const body = struct(fields) as Codec<Record<string, unknown>>;
    if (byTag.has(tag)) throw new Error(`tag ${tag} is given twice`);
    byName.set(name, { tag, body });
    byTag.set(tag, { name, body });
  }
  const kindOf = (value: VariantOf<V>) => {
    const kind = byName.get(value.type as string);
    if (!kind) throw new RangeError(`no kind ${String(value.type)}`);
    return kind;
  };
  return {
    size: (value) => 1 + kindOf(value).body.size(value as Record<string, unknown>),
    write(writer, value) {
      const { tag, body } = kindOf(value);
      u8.write(writer, tag);
      body.write(writer, value as Record<string, unknown>);
    },
    read(reader, field) {
      const tag = u8.read(reader, `${field}.type`);
      const kind = byTag.get(tag);
      if (!kind) throw new DecodeError(`${field}.type`, reader.at - 1, `${tag} is no known kind`);
      return { type: kind.name, ...kind.body.read(reader, kind.name) } as VariantOf<V>;
    },
  };
}
