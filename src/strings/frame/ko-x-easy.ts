import { emergency } from '../card/ko-x-easy.ts';
import type { Strings } from './ko.ts';

/** Easy Korean; not yet read by its readers, see `../ko-x-easy.ts`. */
const easy: Strings = {
  elements: {
    'help-request-form': '도움 부탁하기',
    'program-finder': '어떤 도움을 받을 수 있을까요?',
    'partner-directory': '도와주는 곳',
    'request-status': '내 부탁이 어떻게 됐는지 보기',
  },
  nav: '여기에서 할 수 있는 일',
  home: (name) => `${name} 홈페이지`,
  waiting: {
    title: '전화로도 도와줘요',
    text: '지금 열고 있어요. 안 열리면 아래 번호로 전화해요.',
  },
  states: {
    incomplete: {
      title: '주소가 다 안 왔어요',
      text: '링크가 잘렸어요. 처음 받은 곳에서 다시 눌러 봐요. 아래 번호로 전화해도 돼요.',
    },
    unknown: {
      title: '어디로 보낼지 몰라요',
      text: '이 주소에 맞는 곳이 없어요. 처음 받은 곳에서 다시 눌러 봐요. 아래 번호로 전화해도 돼요.',
    },
    offline: {
      title: '인터넷이 끊겼어요',
      text: '인터넷이 되면 다시 열려요. 급하면 아래 번호로 전화해요.',
    },
    failed: {
      title: '지금은 안 열려요',
      text: '조금 뒤에 다시 눌러 봐요. 급하면 아래 번호로 전화해요.',
    },
    stranger: {
      title: '여기서는 안 열어요',
      text: '모르는 사이트 안에 있어요. 여기에 적으면 안전하지 않을 수 있어요. 새 창에서 열어요.',
    },
  },
  retry: '다시 열기',
  open: '새 창에서 열기',
  phones: '전화번호',
  labels: { ...emergency.labels, '1577-0199': '마음이 너무 힘들 때' },
  also: emergency.also,
  visit: '가까운 주민센터에 가서 말해도 돼요.',
};
export default easy;
