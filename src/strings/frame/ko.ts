import { emergency } from '../card/ko.ts';

/** Korean, the language of record for the stand-alone page: every other one has this shape. 해요체, short. */
const ko = {
  /** What the page is for, by the element on it. */
  elements: {
    'help-request-form': '도움 요청하기',
    'program-finder': '무엇을 받을 수 있나요',
    'partner-directory': '도와주는 기관',
    'request-status': '어떻게 되었는지 보기',
  },
  /** What the links to those pages are called together. */
  nav: '이 페이지에서 할 수 있는 것',
  home: (name: string) => `${name} 누리집`,
  waiting: {
    title: '전화로도 도움을 받을 수 있어요',
    text: '여는 중이에요. 열리지 않으면 아래 번호로 전화하세요.',
  },
  /** Why nothing could be opened. */
  states: {
    incomplete: {
      title: '주소가 다 오지 않았어요',
      text: '링크의 뒷부분이 빠졌거나 바뀌었어요. 링크를 받은 곳에서 다시 열어 보세요. 아래 번호로 전화해도 돼요.',
    },
    unknown: {
      title: '어디로 보낼지 찾지 못했어요',
      text: '이 주소가 가리키는 곳이 여기에 없어요. 링크를 받은 곳에서 다시 열어 보세요. 아래 번호로 전화해도 돼요.',
    },
    offline: {
      title: '인터넷이 끊겼어요',
      text: '인터넷이 이어지면 저절로 다시 열려요. 기다리기 어려우면 아래 번호로 전화하세요.',
    },
    failed: {
      title: '지금은 열지 못했어요',
      text: '잠시 뒤에 다시 열어 보세요. 기다리기 어려우면 아래 번호로 전화하세요.',
    },
    stranger: {
      title: '이 자리에서는 열지 않아요',
      text: '모르는 사이트 안에 들어 있어서 적은 글이 안전한지 알 수 없어요. 새 창에서 열면 안전하게 적을 수 있어요.',
    },
  },
  retry: '다시 열기',
  open: '새 창에서 열기',
  phones: '전화번호',
  labels: { ...emergency.labels, '1577-0199': '마음이 많이 힘들 때' } as Readonly<Record<string, string>>,
  /** National numbers that only readers of this language need. */
  also: emergency.also,
  visit: '가까운 읍·면·동 행정복지센터(주민센터)에 찾아가서 말해도 돼요.',
};
export default ko;

export type Strings = typeof ko;
