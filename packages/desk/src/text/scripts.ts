type Script = 'arabic' | 'latin' | 'other';
/** Letters by script, as first and last code unit. */
const SCRIPTS: readonly (readonly [number, number, Script])[] = [
  [0x41, 0x5a, 'latin'],
  [0x61, 0x7a, 'latin'],
  [0xc0, 0x24f, 'latin'],
  [0x370, 0x5ff, 'other'],
  [0x620, 0x64a, 'arabic'],
  [0x671, 0x6d3, 'arabic'],
  [0x900, 0xdff, 'other'],
  [0xe00, 0x109f, 'other'],
  [0x1100, 0x11ff, 'other'],
  [0x3040, 0x30ff, 'other'],
  [0x3400, 0x9fff, 'other'],
  [0xac00, 0xd7af, 'other'],
];

/** The script of each code unit, as its place in `COUNTED`; 0 for what is no letter. */
const COUNTED: readonly (Script | undefined)[] = [undefined, 'arabic', 'latin', 'other'];
const scriptOf = new Uint8Array(0x10000);
for (const [first, last, script] of SCRIPTS) scriptOf.fill(COUNTED.indexOf(script), first, last + 1);

/** How many letters of each script a text has. */
export function lettersByScript(text: string): Record<Script, number> {
  const counts = new Uint32Array(COUNTED.length);
  const { length } = text;
  for (let i = 0; i < length; i++) counts[scriptOf[text.charCodeAt(i)]!]!++;
  return { arabic: counts[1]!, latin: counts[2]!, other: counts[3]! };
}
