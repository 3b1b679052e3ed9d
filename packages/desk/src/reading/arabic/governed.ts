/** What a reporting verb governs: where its subject region ends and where its content begins. */
export interface Complement {
  readonly kind: 'that' | 'quote' | 'colon' | 'np';
  readonly regionEnd: number;
  readonly from: number;
}
