import type { Urgency } from '../../../src/schemas/form-definition.ts';
import type { NoticeEvent } from '../store/tables.ts';

/**
 * What a destination hears of: that something is to be looked at, how pressing
 * it is, and where. Mailboxes and other companies' servers are on its way, so
 * that nothing of a person is in it, and no reference by which one could be
 * asked after.
 */
export interface Notice {
  /** The same at every attempt, so that a receiver knows a repeated one. */
  id: string;
  event: NoticeEvent;
  /** When it happened, as an instant. */
  at: string;
  jurisdiction: { code: string; name: string };
  urgency: Urgency;
  /** Where the inbox has the case; opens for whoever is signed in. */
  link: string;
}

/** The address of a case in the inbox of the server at `origin`. */
export const linkToCase = (origin: string, jurisdiction: string, caseId: string): string =>
  `${origin}/admin/?${new URLSearchParams({ jurisdiction }).toString()}#case=${encodeURIComponent(caseId)}`;

/** The payload of a webhook as Standard Webhooks lays it out: type, timestamp, data. */
export const webhookPayload = ({ event, at, jurisdiction, urgency, link }: Notice): string =>
  JSON.stringify({ type: `case.${event}`, timestamp: at, data: { jurisdiction, urgency, link } });

const URGENCY: Readonly<Record<Urgency, string>> = {
  emergency: '응급',
  urgent: '긴급',
  soon: '빠른 확인',
  routine: '일반',
};

const HAPPENED: Readonly<Record<NoticeEvent, { subject: string; sentence: string }>> = {
  received: { subject: '새 요청이 왔어요', sentence: '새 요청이 왔어요.' },
  overdue: {
    subject: '약속한 날이 지난 요청이 있어요',
    sentence: '약속한 날이 지났는데 다음 일을 하지 않은 요청이 있어요.',
  },
};

/** Subject and text of an e-mail. */
export function mailTexts({ event, jurisdiction, urgency, link }: Notice): { subject: string; text: string } {
  const { subject, sentence } = HAPPENED[event];
  return {
    subject: `[${jurisdiction.name}] ${subject} (${URGENCY[urgency]})`,
    text: [
      `${jurisdiction.name} 요청함에 ${sentence}`,
      `급한 정도: ${URGENCY[urgency]}`,
      '',
      '아래 주소를 열고 로그인하면 볼 수 있어요.',
      link,
      '',
      '이 메일에는 개인정보를 적지 않아요. 답장을 보내도 읽는 사람이 없어요.',
      '',
    ].join('\n'),
  };
}
