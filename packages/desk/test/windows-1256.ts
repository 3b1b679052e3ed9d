/** Bytes of a text in windows-1256, by decoding each byte and looking it up backwards. */
export function windows1256(text: string): Uint8Array {
  const decoder = new TextDecoder('windows-1256');
  const table = new Map(
    Array.from({ length: 256 }, (_, byte) => [decoder.decode(new Uint8Array([byte])), byte]),
  );
  return new Uint8Array(Array.from(text, (c) => table.get(c) ?? 63));
}
