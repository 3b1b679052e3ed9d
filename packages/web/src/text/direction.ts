/** The direction of a text by its first strong letter, as `dir=auto` would choose; `fallback` when it has none. */
export function directionOf(text: string, fallback: 'ltr' | 'rtl' = 'ltr'): 'ltr' | 'rtl' {
  const strong = /[\p{L}]/u.exec(text)?.[0];
  if (strong === undefined) return fallback;
  return /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u.test(strong)
    ? 'rtl'
    : 'ltr';
}
