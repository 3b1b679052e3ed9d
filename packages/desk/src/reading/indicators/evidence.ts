/** How far back in its line the words stand that tell whose host or address it is. */
export const EVIDENCE_REACH = 90;

const ATTACKERS =
  "c2|c&c|cnc|c ?2|command[- ]and[- ]control|malicious|rogue|phishing|spear-?phishing|malware|attackers?|attacker[-’' ]*(?:s|controlled|owned)|actor[-’' ]*(?:s|controlled)|exfiltration|staging|callback|beacon|dropper|payload|botnet|sinkholed|typo-?squatt\\w+|look-?alike|fake|spoofed|fraudulent";
const THINGS =
  'domains?|domain names?|sub-?domains?|servers?|hosts?|hostnames?|urls?|links?|sites?|web ?sites?|pages?|address(?:es)?|infrastructure|nodes?|panels?|gates?|channels?|accounts?|e-?mails?|senders?';
/** "the C2 server at", "a malicious domain named", "phishing pages such as". */
const OWNED = new RegExp(
  `(?:^|[^\\w])(?:${ATTACKERS})(?: [\\w&-]+){0,4} (?:${THINGS})(?: \\w+){0,4}[\\s:,"'(*_\`]*$`,
  'iu',
);
/** "C2:", "callback:", "command and control is". */
const LABELLED =
  /(?:^|[^\w])(?:c2|c&c|cnc|command[- ]and[- ]control|callback|beacon)(?: is| was| at| to)?[\s:="'(*_`]*$/i;
/** "beacons to", "downloaded a loader from", "connects back to the host". */
const CONTACTED =
  /(?:^|[^\w])(?:beacon(?:s|ed|ing)?|call(?:s|ed|ing)?(?: back| home)|callbacks?|connect(?:s|ed|ing)?(?: back)?|communicat(?:es?|ed|ing)|exfiltrat(?:es?|ed|ing)|phon(?:es?|ed|ing) home|download(?:s|ed|ing)?|retriev(?:es?|ed|ing)|fetch(?:es|ed|ing)?|dropped|redirect(?:s|ed|ing)?|resolv(?:es?|ed|ing))(?: [\w-]+){0,6} (?:to|with|from|at|on)(?: (?:the|a|an|its|following|hard-?coded|remote|host|server|domain|address|url|site|website|ip)){0,4}[\s:"'(*_`]*$/i;
/** "was registered by", "sent from the address". */
const REGISTERED =
  /(?:^|[^\w])(?:register(?:ed|ing)|registrants?|registration|senders?|sent|mailed|spoof(?:s|ed|ing)|ransom|extort\w*|attackers?|actors?)(?: [\w-]+){0,8}[\s:"'(<*_`]*$/i;
/** "the actor registered the domain". */
const SET_UP =
  /(?:^|[^\w])(?:register(?:ed|s|ing)|set up|setting up)(?: [\w-]+){0,3} (?:domains?|sub-?domains?|sites?|web ?sites?|hosts?)(?: (?:named|called))?[\s:"'(*_`]*$/i;
/** What follows a host that an attack leans on: "evil.example resolved to 203.0.113.7". */
const RESOLVED =
  /^[\s"')]*(?:,? (?:which|that))?(?: \w+)? ?(?:resolv(?:es?|ed|ing)|point(?:s|ed|ing) to|beacon)/i;

/** Whether the words around a host that its author left as it is say that it is the attacker's. */
export function isAttackers(before: string, after: string, isEmail: boolean): boolean {
  if (isEmail) return REGISTERED.test(before) || OWNED.test(before);
  return (
    OWNED.test(before) ||
    LABELLED.test(before) ||
    SET_UP.test(before) ||
    CONTACTED.test(before) ||
    RESOLVED.test(after)
  );
}

/** Whether two hosts are items of one enumeration: a comma, a conjunction or what the next one is parts them. */
export const goesOn = (between: string): boolean =>
  between.length < 40 &&
  /^[\s"')*_`]{0,4}(?:,|;|&)?\s?(?:and|or|as well as)?\s?(?:(?:the |its )?(?:sub-?domains?|domains?|hosts?)\s)?[\s"'(*_`]{0,4}$/i.test(
    between,
  );
