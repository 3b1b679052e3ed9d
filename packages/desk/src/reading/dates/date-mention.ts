/** A date as it stands in a sentence. `from`/`to`: token range. */
export interface DateMention {
  /** `YYYY-MM-DD`, `YYYY-MM` or `YYYY`; undefined when it cannot be told without the date of the report. */
  readonly iso: string | undefined;
  /** Converted from the Hijri calendar (a day either way), or counted from the report's own date. */
  readonly approximate: boolean;
  readonly from: number;
  readonly to: number;
}
