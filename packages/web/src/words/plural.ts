/**
 * Which form of a sentence a number takes, by the language's own rules: `plural("en")(2, { one: "…", other: "…" })`.
 * Nowhere else is a word chosen by comparing a number with one.
 */
export type Forms<T> = { readonly [rule in Intl.LDMLPluralRule]?: T } & { readonly other: T };

export const plural = (locale: string) => {
  const rules = new Intl.PluralRules(locale);
  return <T>(count: number, forms: Forms<T>): T => forms[rules.select(count)] ?? forms.other;
};
