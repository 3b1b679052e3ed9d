import { readReport } from '../src/index.ts';

const HEAD = [
  'A quiet loader reaches the docks',
  'Dockside Labs Threat Research',
  'Dockside Labs observed malware in March, which we call Tern. The backdoor is a loader with a second payload, and the ransomware came later.',
];

/** The claims of one paragraph in a vendor's report, each as `source stance: content`. */
export const claimsOfVendor = (paragraph: string): string[] => {
  const text = [...HEAD, paragraph, 'The script then removes the file from the disk.'].join('\n\n');
  const from = text.indexOf(paragraph);
  return readReport(text)
    .claims.filter(({ start }) => start >= from)
    .map(({ source, stance, content }) => `${source} ${stance}: ${content}`);
};
