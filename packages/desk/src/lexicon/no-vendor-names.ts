/** Words that open sentences and headings of vendors' pages with a capital, folded: no vendor's name begins with one. */
export const NO_VENDOR_NAMES: ReadonlySet<string> = new Set(
  `the this these in on a an while our we it its however security researchers research threat other many some figure additionally as at for when after
  although since further if both several all they that there by about read more related share posted published updated copyright rights reserved key new
  what why how january february march april may june july august september october november december monday tuesday wednesday thursday friday saturday
  sunday blog home contact cyber cybersecurity executive summary introduction conclusion overview background table contents menu search intelligence
  advisory alert malware ransomware phishing apt news industry analysis technical attack attribution victimology us me you they he she first second
  previous previously sales cancel submit tools products applications support company download careers services solutions subscribe victims indicators
  mitigations detection description product newsroom fbi nsa cia dhs senate congress house committee editorial`.split(
    /\s+/,
  ),
);
