import { crc32, deflateRawSync } from 'node:zlib';

/** A file to put into a ZIP; what is given beside name and bytes makes the archive lie. */
export interface ZipFile {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly flags?: number;
  readonly size?: number;
}

interface Entry {
  readonly at: number;
  readonly packed: Buffer;
  readonly name: Buffer;
  readonly crc: number;
  readonly size: number;
}

/** A ZIP of these files (APPNOTE 6.3), deflated. `overlap`: every entry points at the first file's data. */
export function writeZip(files: readonly ZipFile[], overlap = false): Uint8Array {
  const parts: Buffer[] = [];
  const central: Buffer[] = [];
  let at = 0;
  let first: Entry | undefined;
  for (const { name, bytes, flags = 0x800, size = bytes.length } of files) {
    const own: Entry = {
      at,
      packed: deflateRawSync(bytes),
      name: Buffer.from(name),
      crc: crc32(bytes),
      size,
    };
    const data = overlap && first ? first : own;
    first ??= own;
    const fields = (entry: Entry): Buffer => {
      const head = Buffer.alloc(22);
      head.writeUInt16LE(flags, 0);
      head.writeUInt16LE(8, 2);
      head.writeUInt32LE(entry.crc, 8);
      head.writeUInt32LE(entry.packed.length, 12);
      head.writeUInt32LE(entry.size, 16);
      head.writeUInt16LE(entry.name.length, 20);
      return head;
    };
    if (data === own) {
      const local = Buffer.concat([
        Buffer.from('504b03041400', 'hex'),
        fields(own),
        Buffer.alloc(2),
        own.name,
        own.packed,
      ]);
      parts.push(local);
      at += local.length;
    }
    const rest = Buffer.alloc(16);
    rest.writeUInt32LE(data.at, 12);
    central.push(
      Buffer.concat([
        Buffer.from('504b010214001400', 'hex'),
        fields({ ...data, name: own.name }),
        rest,
        own.name,
      ]),
    );
  }
  const directory = Buffer.concat(central);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(files.length & 0xffff, 8);
  end.writeUInt16LE(files.length & 0xffff, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(at, 16);
  return new Uint8Array(Buffer.concat([...parts, directory, end]));
}
