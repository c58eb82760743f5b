import type { Language } from './languages.ts';

/** What the way to an element is called where its writing stood; the element's own title. */
export const doors: Readonly<Record<Language, Readonly<Record<string, string>>>> = {
  ko: {
    'help-request-form': '도움 요청하기',
    'program-finder': '무엇을 받을 수 있나요',
    'partner-directory': '도와주는 기관',
    'request-status': '어떻게 되었는지 보기',
  },
  'ko-x-easy': {
    'help-request-form': '도움 부탁하기',
    'program-finder': '어떤 도움을 받을 수 있을까요?',
    'partner-directory': '도와주는 곳',
    'request-status': '내 부탁이 어떻게 됐는지 보기',
  },
  en: {
    'help-request-form': 'Ask for help',
    'program-finder': 'What support might I get?',
    'partner-directory': 'Agencies that help',
    'request-status': 'See what became of a request',
  },
  vi: {
    'help-request-form': 'Gửi yêu cầu giúp đỡ',
    'program-finder': 'Tôi có thể nhận hỗ trợ nào?',
    'partner-directory': 'Các cơ quan giúp đỡ',
    'request-status': 'Xem yêu cầu đã được xử lý đến đâu',
  },
  'zh-Hans': {
    'help-request-form': '请求帮助',
    'program-finder': '我也许可以得到哪些帮助',
    'partner-directory': '提供帮助的机构',
    'request-status': '查看求助的进展',
  },
};
