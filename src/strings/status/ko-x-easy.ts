import { emergency, exit, language, reasons, reference, secret } from '../card/ko-x-easy.ts';
import type { Strings } from './ko.ts';

/**
 * Easy Korean (쉬운 한국어): one idea a sentence, at most twelve words, plain
 * words, an official term explained where it stands.
 *
 * The wording has not yet been reviewed by readers of easy Korean. To be read
 * with them first: what it means that a date has passed (`overdue`), how a
 * request ended (`outcomes`), taking a request back (`withdraw`), the question
 * whether help came (`confirm`). Open questions: is 담당자 understood without
 * its gloss here, is 거두기 clear for taking a request back?
 */
const koEasy: Strings = {
  exit,
  emergency,
  language,
  ask: {
    title: '내 부탁이 어떻게 됐는지 보기',
    intro: '접수증(부탁을 받았다는 종이)에 번호가 두 개 있어요. 그 번호를 적어 주세요.',
    reference,
    referenceHint: '이렇게 생겼어요: K7M4-XQ2P. 작은 글자로 적어도 돼요. 줄은 빼도 돼요.',
    secret,
    secretHint: '글자와 숫자가 모두 열여섯 개예요. 다른 사람에게 보여 주지 마세요.',
    lost: '번호가 없나요? 부탁을 받은 곳에 전화해 주세요.',
    memory: '적은 번호는 남지 않아요. 나가면 지워져요.',
    show: '보기',
    asking: '알아보고 있어요.',
    pasted: '번호 두 개를 다 적었어요.',
  },
  mend: {
    required: '번호를 적어 주세요.',
    hangul: '한글로 적혔어요. 한/영 단추를 눌러 주세요. 그다음 영어 글자로 적어 주세요.',
    reference: '접수번호는 이렇게 생겼어요: K7M4-XQ2P. 빠진 글자가 있는지 봐 주세요.',
    secret: '확인번호는 글자가 열여섯 개예요. 빠진 글자가 있는지 봐 주세요.',
  },
  refused: {
    title: '지금은 보여 줄 수 없어요',
    'receipt-unknown': '이 번호로 받은 부탁이 없어요. 접수증을 보고 한 글자씩 다시 봐 주세요.',
    erased: '이 부탁은 지웠어요. 가지고 있기로 한 때가 지났어요. 도움이 필요하면 새로 부탁해 주세요.',
    busy: (minutes) => `지금은 물어보는 사람이 많아요. ${minutes}분쯤 뒤에 다시 눌러 주세요.`,
    kept: '적은 번호는 그대로 있어요. 조금 뒤에 다시 눌러 주세요.',
  },
  reasons,
  place: {
    readOnly: '여기에서는 볼 수 없어요. 접수번호를 들고 전화해 주세요.',
    elsewhere: '번호는 부탁을 받은 곳의 페이지에서 적어 주세요. 그곳이 안전해요.',
    open: '그 페이지 열기 (새 창)',
  },
  now: {
    received: '부탁을 받았어요',
    assigned: '도와줄 담당자가 정해졌어요',
    contacted: '담당자와 이야기했어요',
    assessing: '어떻게 지내는지 자세히 살펴봐요',
    planning: '어떻게 도울지 정하고 있어요',
    serving: '도움을 주고 있어요',
    monitoring: '도움이 잘 되는지 보고 있어요',
    closed: '일이 끝났어요',
  },
  means: {
    received: '부탁을 읽어요. 그다음 도와줄 사람을 정해요. 이것을 ‘접수’라고 해요.',
    assigned: '담당자(도움을 맡은 사람)가 연락해요. 이것을 ‘배정’이라고 해요.',
    contacted: '이야기를 듣고 무엇이 필요한지 생각해요. 이것을 ‘초기상담’이라고 해요.',
    assessing: '무엇이 필요한지 물어봐요. 얼마나 급한지도 물어봐요. 이것을 ‘욕구·위기도 조사’라고 해요.',
    planning: '여러 사람이 모여 도울 방법을 정해요. 이것을 ‘사례회의’라고 해요.',
    serving: '정한 도움을 하나씩 줘요. 이것을 ‘서비스 제공’이라고 해요.',
    monitoring: '더 필요한 것이 있는지 물어봐요. 이것을 ‘점검’이라고 해요.',
    closed: '이것을 ‘종결’이라고 해요.',
  },
  reporter: {
    received: '알려 준 것을 받았어요',
    assigned: '도와줄 담당자가 정해졌어요',
    contacted: '담당자가 살펴보고 있어요',
    closed: '담당자가 살펴봤어요. 이제 끝났어요',
    why: '그분이 어떻게 지내는지는 말할 수 없어요. 그분이 받은 도움도 말할 수 없어요. 그분의 일이기 때문이에요.',
    worse: '또 걱정되면 다시 알려 주세요. 위험해 보이면 바로 112나 119에 전화해요.',
  },
  path: {
    title: '그동안 있었던 일',
    here: '최근',
    earlier: (count) => `그 앞에 있었던 일 ${count}가지`,
    next: '다음에 할 일',
    by: (date) => `${date}까지`,
    undated: '날짜는 아직 몰라요',
    who: (name) => `${name}에서 해요`,
    from: (name) => `${name}에서 한 말`,
  },
  moved: {
    received: '담당자를 다시 정하기로 했어요',
    assigned: '담당자를 정했어요',
    contacted: '담당자와 이야기했어요',
    assessing: '어떻게 지내는지 살펴보기 시작했어요',
    planning: '도울 방법을 생각하기 시작했어요',
    serving: '도움을 주기 시작했어요',
    monitoring: '도움이 잘 되는지 보기 시작했어요',
    closed: '일이 끝났어요',
  },
  happened: {
    received: '부탁을 받았어요',
    supplemented: '더 적어 준 것을 받았어요',
    assigned: '담당자를 정했어요',
    'contact-tried': '연락했지만 만나지 못했어요',
    joined: '같은 일로 온 부탁과 하나로 모았어요',
    withdrawn: '부탁을 그만두겠다고 했어요',
    closed: '일이 끝났어요',
    reopened: '다시 살펴보기로 했어요',
    confirmed: '도움을 받았는지 알려 줬어요',
  },
  partner: {
    recommended: (name) => `${name || '다른 기관'}에 도와 달라고 했어요`,
    accepted: (name) => `${name || '다른 기관'}에서 돕겠다고 했어요`,
    declined: (name) => `${name || '다른 기관'}에서는 지금 돕기 어렵대요`,
    recalled: (name) => `${name || '다른 기관'}에는 이제 부탁하지 않아요`,
  },
  codes: {
    'not-helped': '도움을 못 받았다고 해서 다시 살펴봐요.',
    withdrawn: '그만두겠다고 했기 때문이에요.',
  },
  steps: {
    assign: '도와줄 사람을 정해요',
    contact: '담당자가 연락해요',
    assess: '무엇이 필요한지 자세히 살펴봐요',
    plan: '어떻게 도울지 정해요',
    serve: '도움을 줘요',
    monitor: '도움이 잘 되는지 봐요',
    close: '더 필요한 것이 없으면 끝내요',
  },
  overdue: {
    title: '하기로 한 날이 지났어요',
    text: '늦어서 죄송해요. 기다리지 말고 전화해 주세요. 접수번호를 말해 주세요.',
    call: (name, number) => `${name}에 전화하기 ${number}`,
    callcenter: '보건복지상담센터',
  },
  outcomes: {
    helped: { title: '도움을 줬고 일이 끝났어요', text: '또 힘들어지면 새로 부탁해 주세요.' },
    'referred-on': {
      title: '이제 다른 기관에서 도와요',
      text: '그곳에서 연락이 없나요? 접수번호를 들고 전화해 주세요.',
    },
    'not-eligible': {
      title: '이번에는 맞는 도움을 찾지 못했어요',
      text: '도움을 받는 조건과 맞지 않았어요. 사정이 바뀌면 다시 부탁해 주세요. 129에 전화해도 돼요. 다른 길을 같이 찾을 수도 있어요.',
    },
    'no-capacity': {
      title: '지금은 도울 자리가 없어요',
      text: '부탁한 사람 때문이 아니에요. 다시 부탁해 주세요. 129에 전화해도 돼요.',
    },
    'could-not-contact': {
      title: '연락이 안 돼서 멈췄어요',
      text: '도움이 아직 필요하면 전화해 주세요. 새로 부탁해도 돼요. 연락해도 좋은 때를 알려 주세요.',
    },
    withdrawn: {
      title: '부탁을 그만두겠다고 했어요',
      text: '이제 살펴보지 않아요. 마음이 바뀌면 새로 부탁해 주세요.',
    },
    duplicate: { title: '같은 일로 온 부탁과 모았어요', text: '먼저 온 부탁의 담당자가 같이 살펴봐요.' },
  },
  confirm: {
    question: '도움을 받았나요?',
    hint: '‘아니요’라고 하면 담당자가 다시 살펴봐요.',
    choices: { yes: '네, 받았어요', partly: '조금만 받았어요', no: '아니요' },
    send: '알려 주기',
    choose: '하나를 골라 주세요.',
    answers: {
      yes: '도움을 받았다고 알려 줬어요. 고마워요.',
      partly: '조금만 받았다고 알려 줬어요. 고마워요. 모자라면 새로 부탁해 주세요.',
      no: '도움을 못 받았다고 알려 줬어요. 다시 살펴볼게요.',
    },
  },
  withdraw: {
    start: '부탁 그만두기',
    title: '부탁을 그만둘까요?',
    follows: [
      '담당자가 이제 살펴보지 않아요. 연락도 하지 않아요.',
      '되돌릴 수 없어요. 마음이 바뀌면 새로 부탁할 수 있어요.',
      '적은 글은 정해진 날에 지워요. 그날은 그만둔 뒤에 알려 줘요.',
    ],
    followsReporter: [
      '알려 준 것을 그만둬요.',
      '담당자가 벌써 살펴보고 있으면 그분을 위해 계속 살펴봐요.',
      '되돌릴 수 없어요. 또 걱정되면 다시 알려 줄 수 있어요.',
    ],
    keep: '그대로 두기',
    go: '네, 그만둘게요',
    sending: '그만두고 있어요.',
    done: (date) => `${date}에 부탁을 그만두겠다고 했어요.`,
    others: '같은 일로 온 다른 부탁이 있어요. 그 일은 계속 살펴봐요.',
  },
  failed: {
    title: '아직 됐는지 몰라요',
    'not-now': '그사이에 일이 바뀌어서 할 수 없었어요. 아래가 지금이에요.',
    again: '다시 눌러도 두 번 되지 않아요.',
    stale: '아래는 조금 전에 본 거예요.',
  },
  facts: {
    title: '이 부탁에 대해',
    received: '받은 때',
    contact: '물어볼 곳',
    erase: '지우는 날',
    eraseOn: (date) => `적은 글은 ${date}에 지워요.`,
  },
  refresh: '지금 어떤지 다시 보기',
  refreshed: '다시 알아봤어요.',
  other: '다른 부탁 보기',
};
export default koEasy;
