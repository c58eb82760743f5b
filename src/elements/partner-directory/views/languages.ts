/** Names of languages in the card's own; what is no code (BCP 47) is a name already. */
export function languageNames(languages: readonly string[], language: string): string {
  const names = new Intl.DisplayNames([language], { type: 'language' });
  return languages
    .map((one) => (/^[a-z]{2,3}(-[a-z]{4})?(-[a-z]{2})?$/i.test(one) ? (names.of(one) ?? one) : one))
    .join(', ');
}
