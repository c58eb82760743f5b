/** An instant (RFC 3339) in words, by the clock of the city and not of the reader. */
export const inSeoul = (iso: string, language: string, options: Intl.DateTimeFormatOptions): string =>
  new Intl.DateTimeFormat(language, { timeZone: 'Asia/Seoul', ...options }).format(new Date(iso));

/** A calendar date (`YYYY-MM-DD`) of the city in words. */
export const onDay = (date: string, language: string): string =>
  inSeoul(`${date}T12:00:00+09:00`, language, { dateStyle: 'long' });
