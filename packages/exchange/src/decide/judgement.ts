import { joinEffects } from './effect.ts';
import type { Rule } from './rule.ts';
import type { Context, Finding, Subject } from './subject.ts';
import type { Reason, RuleEffect, RuleName } from './types.ts';

/** A finding with the rule that made it. */
export interface Judged extends Finding {
  readonly rule: RuleName;
}

/** Findings of every rule that looks at one object alone, with what persons approved turned into `pass`. */
export function judgeObject(subject: Subject, context: Context, rules: readonly Rule[]): Judged[] {
  return rules.flatMap((rule) =>
    rule.stage === 'object'
      ? settle(rule.name, rule.judge(subject, context), subject.object.id, context)
      : [],
  );
}

/** Names the rule of findings, and applies a person's approvals to what asks a person. */
export function settle(
  rule: RuleName,
  findings: readonly Finding[],
  id: string,
  { input }: Context,
): Judged[] {
  return findings.map((finding): Judged => {
    if (finding.answer !== 'person') return { ...finding, rule };
    const approval = input.approvals?.find((one) => one.id === id && one.rules.includes(rule));
    if (approval === undefined) return { ...finding, rule };
    const params = { ...finding.params, by: approval.by };
    return { rule, effect: 'pass', code: 'exchange/rule-approved', params, paths: finding.paths ?? [] };
  });
}

export function effectOf(judged: readonly Judged[]): RuleEffect {
  return joinEffects(judged.map(({ effect }) => effect));
}

export function toReason({ rule, effect, code, paths, params, answer }: Judged): Reason {
  return { rule, effect, code, paths: paths ?? [], params: params ?? {}, ...(answer && { answer }) };
}
