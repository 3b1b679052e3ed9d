import type { Delivery } from './delivery.ts';
import type { Draft } from './draft.ts';
import type { Context, Finding, Subject } from './subject.ts';
import type { RuleName } from './types.ts';

/**
 * One rule. `object` rules look at one object; `references` rules also at what becomes of others and are asked again
 * whenever that grows; `validity` rules look at the finished view.
 */
export type Rule =
  | {
      readonly name: RuleName;
      readonly stage: 'object';
      readonly judge: (subject: Subject, context: Context) => Finding[];
    }
  | {
      readonly name: RuleName;
      readonly stage: 'references';
      readonly judge: (subject: Subject, context: Context, deliver: (id: string) => Delivery) => Finding[];
    }
  | {
      readonly name: RuleName;
      readonly stage: 'validity';
      readonly judge: (subject: Subject, draft: Draft) => Finding[];
    };
