const ARABIC_INDIC = 0x0660;
const PERSIAN = 0x06f0;
const FOREIGN = /[\u0660-\u0669\u06f0-\u06f9]/;

/** Western digits for Arabic-Indic and Persian ones; the length stays. */
export function westernDigits(text: string): string {
  if (!FOREIGN.test(text)) return text;
  return text.replace(/[\u0660-\u0669\u06f0-\u06f9]/g, (c) => {
    const code = c.charCodeAt(0);
    return String(code - (code < PERSIAN ? ARABIC_INDIC : PERSIAN));
  });
}

/** The value of digits with the separators of either script; undefined for dates, versions and the like. */
export function parseDigits(text: string): number | undefined {
  if (/^\d{1,15}$/.test(text)) return Number(text);
  const plain = westernDigits(text).replace(/[٬'،]/g, ',').replace(/٫/g, '.');
  if (/^\d{1,15}(?:\.\d{1,6})?$/.test(plain)) return Number(plain);
  if (/^\d{1,3}(?:,\d{3}){1,4}(?:\.\d{1,6})?$/.test(plain)) return Number(plain.replaceAll(',', ''));
  if (/^\d{1,3}(?:\.\d{3}){2,4}$/.test(plain)) return Number(plain.replaceAll('.', ''));
  if (/^\d{1,9},\d{1,2}$/.test(plain)) return Number(plain.replace(',', '.'));
  // `7ر10`: wires of the Gulf write 10.7 so, from right to left
  const [, fraction, whole] = /^(\d{1,3})ر(\d{1,9})$/.exec(plain) ?? [];
  if (whole !== undefined) return Number(`${whole}.${fraction}`);
  return undefined;
}
