import type { Sentence } from './act.ts';
import type { Claim, Entity } from './types.ts';

export function findEntities(
  _text: string,
  _sentences: readonly Sentence[],
  _claims: readonly Claim[],
  lists: readonly {
    readonly name: string;
    readonly kind: Entity['kind'];
    readonly aliases: readonly string[];
  }[],
): Entity[] {
  return lists.map((item) => ({ name: item.name, kind: item.kind, aliases: [...item.aliases] }));
}
