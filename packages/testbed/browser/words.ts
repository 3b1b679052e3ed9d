/** The words of the pages that the round looks for, as a reader of each language knows them. */
export interface Words {
  readonly dir: 'ltr' | 'rtl';
  readonly inbox: string;
  readonly partner: string;
  readonly openReader: string;
  readonly reports: string;
  readonly claims: string;
  readonly confirm: string;
  readonly confirmed: string;
  readonly channels: string;
  readonly question: string;
  readonly tally: readonly RegExp[];
  readonly notSent: string;
  readonly log: string;
  readonly receipted: string;
  readonly watch: string;
  readonly search: string;
  readonly settings: string;
  /** What a search for it must find in the practice material. */
  readonly sought: string;
}

export const WORDS: { readonly en: Words; readonly ar: Words } = {
  en: {
    dir: 'ltr',
    inbox: 'Inbox',
    partner: 'Practice partner',
    openReader: 'Open in reader',
    reports: 'Reports',
    claims: 'Claims',
    confirm: 'Confirm',
    confirmed: 'confirmed',
    channels: 'Channels',
    question: 'What would this partner see?',
    tally: [/(\d+) whole/u, /(\d+) derived/u, /(\d+) withheld/u],
    notSent: 'Not sent. They will not know it exists.',
    log: 'Log',
    receipted: 'receipted',
    watch: 'Watch',
    search: 'Search',
    settings: 'Settings',
    sought: 'harbour',
  },
  ar: {
    dir: 'rtl',
    inbox: 'الوارد',
    partner: 'شريك التدريب',
    openReader: 'افتح في القارئ',
    reports: 'التقارير',
    claims: 'الادعاءات',
    confirm: 'اعتماد',
    confirmed: 'معتمد',
    channels: 'القنوات',
    question: 'ماذا سيرى هذا الشريك؟',
    tally: [/(\d+) كامل/u, /(\d+) مشتق/u, /(\d+) محجوب/u],
    notSent: 'لا يُرسل، ولن يعلموا بوجوده.',
    log: 'السجل',
    receipted: 'بإيصال',
    watch: 'الرصد',
    search: 'البحث',
    settings: 'الإعدادات',
    sought: 'الرمال السوداء',
  },
};
