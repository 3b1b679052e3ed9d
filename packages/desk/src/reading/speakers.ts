import { formOf } from '../text/forms.ts';
import { stemOf } from '../text/stems.ts';
import type { Agreement, Mention } from './act.ts';

/** What a language knows about speakers; the register itself is the same for both. */
export interface SpeakerWords {
  /** Person, office or institution words that may point back: المصدر, the official. */
  isPointing(norms: readonly string[]): boolean;
  /** The part that has to be found again in the earlier mention, or undefined. */
  pointingHead(norms: readonly string[]): string | undefined;
  /** Whether "the interior ministry" may mean an earlier ministry; without it any of its kind is meant. */
  pointsTo?(mention: Mention, speaker: Speaker): boolean;
  /** Whether "officials" are people of a kind, not a shortened name. */
  isGroup?(norms: readonly string[]): boolean;
  /** Whether a word that was not said of anybody yet may mean this one: البيان who issued it, المصدر somebody unnamed. */
  refersTo?(norms: readonly string[], speaker: Speaker): boolean;
  /** Whether people are pointed to and the speaker is a paper that they only made. */
  isOfAnotherKind?(norms: readonly string[], speaker: Speaker): boolean;
  /** Whether a word like المصدر means whoever spoke last, where nobody unnamed has spoken. */
  meansLast?(norms: readonly string[], last: Speaker): boolean;
  isPronoun(norms: readonly string[]): boolean;
  isAnonymous(mention: Mention): boolean;
  isMedium(norms: readonly string[]): boolean;
  /** Whether "the Herald newspaper" has its name with it, so that it points at nobody before. */
  namesMedium?(mention: Mention): boolean;
  /** Whether a pronoun, or "the company" when none was named so, may mean the speaker; without it the last one is meant. */
  fits?(norms: readonly string[], speaker: Speaker): boolean;
  /** Whether a verb of that agreement may have the speaker as its subject; undefined where the name does not show. */
  agrees?(agreement: Agreement, speaker: Speaker): boolean | undefined;
  /** How many words in front of a place the mention has, where they may be a name: "Warren in Boston" → 1. */
  placedAt?(norms: readonly string[]): number;
  /** Whether a name is nobody else's, so that a word derived from it does not stand for it: Ukraine is no Ukrainian. */
  isWhole?(norms: readonly string[]): boolean;
  /** Words of a name that only own the speaker; without it a genitive tells. */
  owners?(norms: readonly string[]): readonly string[];
  /** The body that a speaker's office belongs to: "the ministry" after its spokesman has spoken. */
  bodyOf?(speaker: Speaker, head: string): Mention | undefined;
  /** Who is meant by "the company" after its researchers have spoken. */
  employer?(mention: Mention, speaker: Speaker): Mention | undefined;
  /** Whether "the Reed gang" has its name with it, so that only a speaker of that name is meant. */
  namesItself?(mention: Mention): boolean;
  /** Words that carry no name. */
  readonly stops: ReadonlySet<string>;
  /** The name as it is shown: articles, quotation marks and over-long titles off. */
  display(mention: Mention): string;
  /** A relay's name without its description: "the AFP news agency" → AFP. */
  displayRelay(mention: Mention): string;
}

export interface Speaker {
  readonly name: string;
  readonly norms: readonly string[];
  readonly stems: ReadonlySet<string>;
  /** Stems that only own the speaker: the commission's chairman is not the commission. */
  readonly owners: ReadonlySet<string>;
  readonly anonymous: boolean;
  readonly medium: boolean;
  readonly mentions: number;
}

const stem = (norm: string): string => stemOf(formOf(norm));

const RECENT = 24;
/** Either means a person. */
const PRONOUNS = ['he', 'she'];

/** Remembers who has spoken, and resolves pronouns, surnames and "the official" to the earlier, fuller mention. */
export class SpeakerRegister {
  readonly #speakers: Speaker[] = [];
  readonly #words: SpeakerWords;
  readonly #fullName: (mention: Mention) => Mention | undefined;
  readonly #media: readonly (Speaker & { readonly at: number })[];
  #last: Speaker | undefined;
  /** Who spoke or did something, the latest last: a pronoun may mean somebody who has not spoken yet. */
  readonly #recent: Speaker[] = [];
  /** Who has done something since somebody spoke. */
  readonly #actors: Speaker[] = [];
  /** The same with who relays: "and it added" may mean the paper. */
  readonly #heard: Speaker[] = [];

  /**
   * `media`: media named anywhere in the report, in order of appearance with their first offset. `fullName`: the name of
   * somebody who has not spoken yet, by a part of it.
   */
  constructor(
    words: SpeakerWords,
    media: readonly Mention[],
    fullName: (mention: Mention) => Mention | undefined = () => undefined,
  ) {
    this.#words = words;
    this.#fullName = fullName;
    this.#media = media.map((mention) => ({ ...this.#describe(mention), at: mention.at }));
  }

  /** The speaker meant, or undefined when a pronoun has nobody to point to. */
  resolve(mention: Mention | null, agreement?: Agreement, continues = false): Speaker | undefined {
    if (mention === null) {
      this.#last = (continues ? undefined : this.#acting(agreement)) ?? this.#goesOn(agreement);
      this.#actors.length = 0;
      return this.#last;
    }
    this.#actors.length = 0;
    const speaker = this.#words.isPronoun(mention.norms) ? this.#meant(mention) : this.#known(mention);
    if (speaker) this.#remember(speaker);
    this.#last = speaker;
    return speaker;
  }

  /** Who relays where the relaying verb has no subject of its own. */
  relayer(agreement: Agreement): Mention | undefined {
    const speaker = this.#goesOn(agreement);
    return speaker && { text: speaker.name, norms: speaker.norms, at: 0, hidden: false };
  }

  /** Who has done something since somebody spoke, where the verb surely agrees. */
  #acting(agreement: Agreement | undefined): Speaker | undefined {
    const { agrees } = this.#words;
    return agreement && agrees && this.#actors.findLast((actor) => agrees(agreement, actor));
  }

  /** Who goes on: the last speaker, or the last one that the verb agrees with. */
  #goesOn(agreement: Agreement | undefined): Speaker | undefined {
    const { agrees } = this.#words;
    const last = this.#last;
    // nobody has spoken yet: who did something last
    if (!last)
      return this.#recent.findLast((speaker) => !agreement || agrees?.(agreement, speaker) !== false);
    if (!agrees || !agreement || agrees(agreement, last) !== false) return last;
    const fits = (speaker: Speaker): boolean => agrees(agreement, speaker) === true;
    return this.#heard.findLast(fits) ?? this.#recent.findLast(fits) ?? last;
  }

  /** Somebody who does something without speaking, or to whom it is done. */
  notice(mention: Mention, undergoes = false): void {
    if (this.#words.isPronoun(mention.norms)) return;
    const speaker = this.#find(mention) ?? this.#describe(mention);
    // only a person is spoken of by a part of the name later: "Windows products" are not who "Microsoft" is
    const person = PRONOUNS.some((pronoun) => this.#words.fits?.([pronoun], speaker));
    if (person && !this.#speakers.includes(speaker)) this.#speakers.push(speaker);
    this.#recent.push(speaker);
    if (this.#recent.length > RECENT) this.#recent.shift();
    if (!undergoes) this.#actors.push(speaker);
  }

  #known(mention: Mention): Speaker {
    const speaker =
      this.#find(mention) ?? this.#placed(mention) ?? this.#describe(this.#fullName(mention) ?? mention);
    if (!this.#speakers.includes(speaker)) this.#speakers.push(speaker);
    return speaker;
  }

  /** Somebody who has spoken, named again with where he does. */
  #placed(mention: Mention): Speaker | undefined {
    const at = this.#words.placedAt?.(mention.norms) ?? 0;
    return at > 0 ? this.#find({ ...mention, norms: mention.norms.slice(0, at) }) : undefined;
  }

  #remember(speaker: Speaker): void {
    this.#recent.push(speaker);
    if (this.#recent.length > RECENT) this.#recent.shift();
    this.#hear(speaker);
  }

  #hear(speaker: Speaker): void {
    this.#heard.push(speaker);
    if (this.#heard.length > RECENT) this.#heard.shift();
  }

  #meant({ norms }: Mention): Speaker | undefined {
    const { fits } = this.#words;
    return (fits && this.#recent.findLast((speaker) => fits(norms, speaker))) ?? this.#last;
  }

  /** A relay's name; never becomes the last speaker. */
  resolveRelay(mention: Mention): string {
    const meant = this.#words.isPronoun(mention.norms) ? this.#meant(mention) : undefined;
    if (meant) return meant.name;
    const medium = this.#words.isMedium(mention.norms) ? this.#findMedium(mention) : undefined;
    const found = medium ?? this.#find(mention);
    this.#hear(found ?? this.#describe(mention));
    return found ? found.name : this.#words.displayRelay(mention);
  }

  #describe(mention: Mention): Speaker {
    return {
      name: this.#words.display(mention),
      norms: mention.norms,
      stems: this.#stems(mention.norms),
      owners: new Set(
        (this.#words.owners?.(mention.norms) ?? mention.norms.filter((n) => n.endsWith("'s"))).map(stem),
      ),
      anonymous: this.#words.isAnonymous(mention),
      medium: this.#words.isMedium(mention.norms),
      mentions: 1,
    };
  }

  #stems(norms: readonly string[]): ReadonlySet<string> {
    return new Set(norms.filter((n) => !this.#words.stops.has(n)).map(stem));
  }

  #findMedium(mention: Mention): Speaker | undefined {
    if (!this.#words.isPointing(mention.norms) || this.#words.namesMedium?.(mention)) return undefined;
    const head = this.#words.pointingHead(mention.norms);
    const typed = head === undefined ? undefined : this.#media.findLast((m) => m.stems.has(stem(head)));
    return typed ?? this.#media.findLast(({ at }) => at < mention.at);
  }

  #find(mention: Mention): Speaker | undefined {
    const stems = [...this.#stems(mention.norms)];
    if (stems.length === 0 || mention.whole) return undefined;
    const pointed = this.#words.isPointing(mention.norms) ? this.#pointedAt(mention, stems) : undefined;
    if (pointed) return pointed;
    // المصدر المسؤول في الحزب: described once more, and still nobody's name
    const again = stems.length > 2 && this.#words.isPointing(mention.norms.slice(0, 1));
    if ((stems.length > 2 && !again) || this.#words.isGroup?.(mention.norms)) return undefined;
    const whole = this.#words.isWhole?.(mention.norms) === true;
    return this.#speakers.findLast(
      (s) =>
        s.stems.size > stems.length &&
        this.#words.isOfAnotherKind?.(mention.norms, s) !== true &&
        (!whole || s.norms.includes(mention.norms[0]!)) &&
        stems.every((x) => s.stems.has(x) && (again || !s.owners.has(x))) &&
        (!s.anonymous || again),
    );
  }

  /** Who "the official", "the company" or "the statement" points back at. */
  #pointedAt(mention: Mention, stems: readonly string[]): Speaker | undefined {
    const { norms } = mention;
    const head = this.#words.pointingHead(norms);
    if (head === undefined) return undefined;
    const wanted = stem(head);
    const isMeant = (s: Speaker): boolean =>
      s.stems.has(wanted) &&
      !s.owners.has(wanted) &&
      this.#words.isOfAnotherKind?.(norms, s) !== true &&
      (stems.length < 2 || this.#words.pointsTo?.(mention, s) !== false);
    const back = this.#heard.findLast(isMeant) ?? this.#speakers.findLast(isMeant);
    if (back) return back;
    const owned = this.#speakers.findLast((s) => s.owners.has(wanted));
    const body = owned && stems.length < 2 ? this.#words.bodyOf?.(owned, head) : undefined;
    if (body) return this.#describe(body);
    const isReferred = (s: Speaker): boolean => this.#words.refersTo?.(norms, s) === true;
    const referred = this.#heard.findLast(isReferred) ?? this.#recent.findLast(isReferred);
    if (referred) return referred;
    if (this.#last && this.#words.meansLast?.(norms, this.#last)) return this.#last;
    if (this.#words.isMedium(norms)) return this.#findMedium(mention);
    return this.#words.namesItself?.(mention) ? undefined : this.#generic(mention);
  }

  /** The last one that "the company" or "the researcher" fits, or whose body it is. */
  #generic(mention: Mention): Speaker | undefined {
    const { fits, employer } = this.#words;
    if (!fits) return undefined;
    for (const speaker of this.#recent.toReversed()) {
      if (fits(mention.norms, speaker)) return speaker;
      const body = employer?.(mention, speaker);
      if (body) return this.#speakers.find(({ name }) => name === body.text) ?? this.#describe(body);
    }
    return undefined;
  }
}
