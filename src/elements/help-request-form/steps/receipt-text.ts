import type { ReceiptContext } from './receipt.ts';

const inSeoul = (iso: string, language: string, options: Intl.DateTimeFormatOptions): string =>
  new Intl.DateTimeFormat(language, { timeZone: 'Asia/Seoul', ...options }).format(new Date(iso));

/** What happens when: received, looked at by, and what to do if not. */
export function whenOf({ strings, language, receipt, reachable }: ReceiptContext): [when: string, what: string][] {
  const { received_at, next } = receipt;
  const words = strings.receipt;
  const received = inSeoul(received_at, language, { dateStyle: 'long', timeStyle: 'short' });
  const steps: [string, string][] = [[received, words.receivedAt]];
  if (!next) return steps;
  const by = inSeoul(`${next.by}T12:00:00+09:00`, language, { dateStyle: 'long' });
  return [
    ...steps,
    [words.by(by), reachable ? words.nextBy(next.who) : words.nextNoContact(next.who)],
    [words.after(by), words.late],
  ];
}

/** The receipt as plain text, to copy or to keep: the two numbers and what happens when, nothing that was written. */
export function receiptText(context: ReceiptContext): string {
  const { strings, receipt } = context;
  const words = strings.receipt;
  return [
    words.offline,
    `${words.reference} ${receipt.reference}`,
    ...(receipt.secret ? [`${words.secret} ${receipt.secret}`] : []),
    ...whenOf(context).map(([when, what]) => `${when} ${what}`),
  ].join('\r\n');
}
