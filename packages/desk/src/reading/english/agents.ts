import {
  BODY_NOUNS,
  MEDIA_NOUNS,
  OFFICES,
  PAPER_NOUNS,
  PERSON_NOUNS,
  PRONOUNS,
} from '../../lexicon/en-words.ts';
import type { Mention } from '../act.ts';

const AGENT_TAILS = new Set(
  'team researchers analysts labs lab analysis research investigation telemetry unit investigators data findings shop outfit look inspection examination'.split(
    ' ',
  ),
);
const ARTICLE =
  /^(?:The|A|An|This|These|Those|Some|Many|Most|All|Both|Its|Their|Such|Each|In|On|At|There|Here|Evidence)$/;

/** `Acme`, `eAcme`, `4AC`. */
const CAPITAL = /^(?:\p{Lu}|\p{Ll}{1,2}\p{Lu}\p{Ll}|\d+\p{Lu}\p{L})/u;

/** `data from Acme`, not `data leakage`. */
const isHead = (norms: readonly string[], i: number): boolean =>
  i === norms.length - 1 ||
  /^(?:of|from|by|at|in|on|for|into|and|about|we|that|which|collected|gathered|obtained|shared)$/.test(
    norms[i + 1]!,
  );

/** Whether a subject can be the doer of finding, believing or reporting: a person, a body, a paper, a name, "we". */
export function isAgent(mention: Mention | undefined): boolean {
  if (!mention) return false;
  const { norms } = mention;
  if (norms[0] === 'our' || norms[0] === 'we') return true;
  if (norms.length === 1 && PRONOUNS.has(norms[0]!)) return norms[0] !== 'it' && norms[0] !== 'you';
  if (
    norms.some(
      (n, i) =>
        PERSON_NOUNS.has(n) ||
        BODY_NOUNS.has(n) ||
        (PAPER_NOUNS.has(n) && n !== 'data') ||
        MEDIA_NOUNS.has(n) ||
        (OFFICES.has(n) && isHead(norms, i)) ||
        (AGENT_TAILS.has(n) && isHead(norms, i)),
    )
  )
    return true;
  const names = mention.text.split(' ');
  // a capital at the front alone may only open the sentence: "Infrastructure overlaps"
  const opening = names.length > 1 && !/['’]s?$|s['’]$|^\p{Lu}[\p{Lu}.]+$/u.test(names[0]!);
  return names.some((w, i) => CAPITAL.test(w) && !(i === 0 && (ARTICLE.test(w) || opening)));
}

const ACTORS = new Set(
  `malware attackers attacker actor actors sample samples file files payload payloads backdoor trojan code function functions loader dll macro macros document shellcode
  victim victims user users server servers tool tools script scripts ransomware stealer worm implant dropper downloader module plugin component binary executable bot botnet
  operator operators adversary adversaries intruders hackers affiliates rat app application campaign activity command
  system systems device devices product products appliance appliances router routers domain domains account accounts variant variants version versions vulnerability
  vulnerabilities flaw flaws plugin plugins process processes package packages attachment attachments lure lures organizations organisations businesses peninsula region world`.split(
    /\s+/,
  ),
);

/** Whether the subject is what a report is about rather than who writes it: malware, its operators, their victims. */
export const isActor = (mention: Mention): boolean =>
  !['our', 'we'].includes(mention.norms[0]!) &&
  ((ACTORS.has(mention.norms.at(-1)!) && !endsLikeCompany(mention) && !isWorkOn(mention)) ||
    /^(?:ta|apt|unc|fin|dev|uac|storm|cve)-?\d+/.test(mention.norms[0]!));

/** `analysis of the sample`: work, whatever it is about. */
const isWorkOn = ({ norms }: Mention): boolean => {
  const link = norms.findIndex((norm) => /^(?:of|at|into)$/.test(norm));
  return (
    link > 0 &&
    (PAPER_NOUNS.has(norms[link - 1]!) || /^(?:look|inspection|examination)$/.test(norms[link - 1]!))
  );
};

/** `Harbour Systems`: a name that ends in what its bearer makes. */
const endsLikeCompany = ({ text, norms }: Mention): boolean =>
  MADE.has(norms.at(-1)!) && /(?:^|\s)(?!The\s)\p{Lu}\S*\s+\p{Lu}\S*$/u.test(text);

const MADE = new Set(['systems', 'devices', 'products', 'tools', 'code']);

const RESEARCH = new Set(
  `researchers researcher analysts analyst experts investigators investigator scientists scientist team lab labs unit research telemetry analysis investigation study survey report
  auditors inspectors engineers responders group's data review imagery poll audit inquiry tests examination findings`.split(
    /\s+/,
  ),
);

/** Whether what the subject finds is a finding: researchers and their work, or in a vendor's report any body. */
export const isResearcher = (mention: Mention, technical: boolean): boolean =>
  technical ||
  ['our', 'we'].includes(mention.norms[0]!) ||
  mention.norms.some((n) => RESEARCH.has(n) || PAPER_NOUNS.has(n));
