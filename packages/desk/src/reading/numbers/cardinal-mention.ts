/** A number as it stands in the text: its value, the token after it, and whether digits were used. */
export interface Cardinal {
  readonly value: number;
  readonly next: number;
  readonly digits: boolean;
}
