import { inSeoul, onDay } from '../../../domain/in-seoul.ts';
import type { ReceiptContext } from './receipt.ts';

/** What happens when: received, looked at by, and what to do if not. */
export function whenOf({ strings, language, receipt, reachable }: ReceiptContext): [when: string, what: string][] {
  const { received_at, next } = receipt;
  const words = strings.receipt;
  const received = inSeoul(received_at, language, { dateStyle: 'long', timeStyle: 'short' });
  const steps: [string, string][] = [[received, words.receivedAt]];
  if (!next) return steps;
  const by = onDay(next.by, language);
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
