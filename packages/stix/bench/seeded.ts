/** Random choices that a seed repeats. */
export interface Random {
  /** An integer from 0 up to, not including, `limit`. */
  below(limit: number): number;
  of<T>(list: readonly T[]): T;
  /** `text` with one to eight places deleted, repeated, moved, or replaced by a token; at most `limit` code units. */
  damage(text: string, tokens: readonly string[], limit: number): string;
}

/** Mulberry32: small, fast, and good enough to choose damages by. */
export function seeded(seed: number): Random {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
  const below = (limit: number): number => Math.floor(next() * limit);
  const of = <T>(list: readonly T[]): T => list[below(list.length)] as T; // lists here are never empty
  const once = (text: string, tokens: readonly string[]): string => {
    const from = below(text.length + 1);
    const to = Math.min(text.length, from + below(40));
    const cut = text.slice(from, to);
    switch (below(6)) {
      case 0:
        return text.slice(0, from) + text.slice(to);
      case 1:
        return text.slice(0, from) + cut.repeat(1 + below(200)) + text.slice(from);
      case 2:
        return text.slice(0, from) + of(tokens).repeat(1 + below(3)) + text.slice(from);
      case 3:
        return text.slice(0, from) + of(tokens) + text.slice(to);
      case 4: {
        const at = below(text.length + 1);
        return text.slice(0, at) + cut + text.slice(at);
      }
      default:
        return text.slice(0, from) + of(tokens).repeat(1 + below(2000)) + text.slice(to);
    }
  };
  return {
    below,
    of,
    damage: (text, tokens, limit) => {
      let damaged = text;
      for (let i = 1 + below(8); i > 0; i--) damaged = once(damaged, tokens).slice(0, limit);
      return damaged;
    },
  };
}
