import { emergency, exit, language, reasons, reference, secret } from '../card/ko.ts';

/**
 * Korean, the language of record for what became of a request: every other
 * one has this shape. 해요체, short, no promises, no blame. Official terms of
 * 통합사례관리 stand once, after their plain words.
 */
const ko = {
  exit,
  emergency,
  language,
  ask: {
    title: '어떻게 되었는지 보기',
    intro: '접수증에 있는 두 번호를 적어 주세요.',
    reference,
    referenceHint: '예: K7M4-XQ2P. 작은 글자로 적거나 줄표를 빼도 돼요.',
    secret,
    secretHint: '접수번호와 함께 받은 16자리예요. 다른 사람에게 알려 주지 마세요.',
    lost: '번호를 잃어버렸으면 요청을 받은 곳에 전화해 주세요.',
    memory: '적은 번호는 어디에도 저장하지 않아요. 나가면 지워져요.',
    show: '확인하기',
    asking: '확인하고 있어요.',
    pasted: '두 번호를 모두 채웠어요.',
  },
  mend: {
    required: '번호를 적어 주세요.',
    hangul: '한글이 적혔어요. 한/영 키를 누르고 영문자로 적어 주세요.',
    reference: '접수번호는 K7M4-XQ2P처럼 네 글자씩이에요. 빠진 글자가 없는지 봐 주세요.',
    secret: '확인번호는 네 글자씩 모두 16자리예요. 빠진 글자가 없는지 봐 주세요.',
  },
  refused: {
    title: '지금은 보여 드리지 못해요',
    'receipt-unknown': '이 두 번호로 받은 요청을 찾지 못했어요. 접수증과 한 글자씩 맞춰 봐 주세요.',
    erased: '이 요청의 내용은 지웠어요. 보관하기로 한 기간이 끝났기 때문이에요. 도움이 필요하면 새로 요청해 주세요.',
    busy: (minutes: number) => `지금은 묻는 사람이 많아요. ${minutes}분쯤 뒤에 다시 눌러 주세요.`,
    kept: '적으신 번호는 그대로 있어요. 잠시 뒤에 다시 눌러 주세요.',
  },
  reasons,
  place: {
    readOnly: '여기에서는 어떻게 되었는지 볼 수 없어요. 접수번호를 가지고 전화해 주세요.',
    elsewhere: '번호는 요청을 받은 곳의 페이지에서 안전하게 적어 주세요.',
    open: '그 페이지 열기 (새 창)',
  },
  /** Headings: where a case stands, to whoever asked for oneself. */
  now: {
    received: '요청을 받았어요',
    assigned: '담당자가 정해졌어요',
    contacted: '담당자와 이야기를 나눴어요',
    assessing: '형편을 자세히 살피고 있어요',
    planning: '어떻게 도울지 정하고 있어요',
    serving: '도움을 드리고 있어요',
    monitoring: '도움이 잘 되고 있는지 살피고 있어요',
    closed: '마무리되었어요',
  },
  /** What that means; with the official term, once. */
  means: {
    received: '읽고 나서 맡을 사람을 정해요. 관공서에서는 ‘접수’라고 해요.',
    assigned: '이 일을 맡은 사람이 연락드려요. 관공서에서는 ‘배정’이라고 해요.',
    contacted: '들은 이야기로 무엇이 필요한지 살펴봐요. 관공서에서는 ‘초기상담’이라고 해요.',
    assessing: '무엇이 필요하고 얼마나 급한지 여쭤보고 있어요. 관공서에서는 ‘욕구·위기도 조사’라고 해요.',
    planning: '여러 곳이 모여 도울 방법을 함께 정해요. 관공서에서는 ‘사례회의’라고 해요.',
    serving: '정한 도움을 하나씩 드려요. 관공서에서는 ‘서비스 제공’이라고 해요.',
    monitoring: '더 필요한 것은 없는지 여쭤봐요. 관공서에서는 ‘점검’이라고 해요.',
    closed: '관공서에서는 ‘종결’이라고 해요.',
  },
  /** The same for whoever told about somebody else: that it moves, and no more. */
  reporter: {
    received: '알려 주신 내용을 받았어요',
    assigned: '담당자가 정해졌어요',
    contacted: '담당자가 살펴보고 있어요',
    closed: '담당자가 살펴보고 마무리했어요',
    why: '그분이 어떻게 지내는지, 어떤 도움을 받는지는 알려 드리지 못해요. 그분의 개인정보이기 때문이에요.',
    worse: '더 걱정되는 일이 생기면 새로 알려 주세요. 위험해 보이면 바로 112나 119에 전화해 주세요.',
  },
  path: {
    title: '지나온 길',
    here: '최근',
    earlier: (count: number) => `그 앞에 있었던 일 ${count}가지`,
    next: '다음에 할 일',
    by: (date: string) => `${date}까지`,
    undated: '날짜는 아직 정하지 않았어요',
    who: (name: string) => `${name}에서 해요`,
    from: (name: string) => `${name}에서 남긴 말`,
  },
  /** What happened when a case went to a state. */
  moved: {
    received: '담당자를 다시 정하기로 했어요',
    assigned: '담당자를 정했어요',
    contacted: '담당자와 이야기를 나눴어요',
    assessing: '형편을 자세히 살피기 시작했어요',
    planning: '도울 방법을 정하기 시작했어요',
    serving: '도움을 드리기 시작했어요',
    monitoring: '잘 되고 있는지 살피기 시작했어요',
    closed: '마무리했어요',
  },
  /** What else happened. */
  happened: {
    received: '요청을 받았어요',
    supplemented: '보태신 내용을 받았어요',
    assigned: '담당자를 정했어요',
    'contact-tried': '연락드렸지만 닿지 않았어요',
    joined: '같은 일로 온 다른 요청과 하나로 합쳤어요',
    withdrawn: '요청을 거두셨어요',
    closed: '마무리했어요',
    reopened: '다시 살펴보기로 했어요',
    confirmed: '도움을 받았는지 알려 주셨어요',
  },
  /** What was asked of a partner and what it said; the name is empty where it is not told. */
  partner: {
    recommended: (name: string) => `${name || '다른 기관'}에 함께 도와 달라고 했어요`,
    accepted: (name: string) => `${name || '다른 기관'}에서 돕기로 했어요`,
    declined: (name: string) => `${name || '다른 기관'}에서는 지금 돕기 어렵다고 했어요`,
    recalled: (name: string) => `${name || '다른 기관'}에 한 부탁을 거두었어요`,
  },
  /** Reasons that an API gives as a code. */
  codes: {
    'not-helped': '도움을 받지 못했다고 하셔서 다시 열었어요.',
    withdrawn: '요청을 거두셨기 때문이에요.',
  } as Readonly<Record<string, string>>,
  /** What is done next. */
  steps: {
    assign: '맡을 사람을 정해요',
    contact: '담당자가 연락드려요',
    assess: '무엇이 필요한지 자세히 살펴봐요',
    plan: '어떻게 도울지 정해요',
    serve: '도움을 드려요',
    monitor: '잘 되고 있는지 살펴봐요',
    close: '더 필요한 것이 없는지 보고 마무리해요',
  } as Readonly<Record<string, string>>,
  overdue: {
    title: '약속한 날이 지났어요',
    text: '늦어져서 죄송해요. 기다리지 말고 전화해 주세요. 접수번호를 말하면 돼요.',
    call: (name: string, number: string) => `${name}에 전화하기 ${number}`,
    /** Where the API names nobody. */
    callcenter: '보건복지상담센터',
  },
  /** How it ended, and what can be done next. */
  outcomes: {
    helped: {
      title: '도움을 드리고 마무리했어요',
      text: '다시 어려워지면 언제든 새로 요청해 주세요.',
    },
    'referred-on': {
      title: '다른 기관에서 이어서 도와요',
      text: '그곳에서 연락이 없으면 접수번호를 가지고 전화해 주세요.',
    },
    'not-eligible': {
      title: '이번에는 맞는 지원을 찾지 못했어요',
      text: '정해진 기준과 맞지 않았어요. 형편이 달라지면 다시 요청해 주세요. 129에서 다른 길을 함께 찾아볼 수도 있어요.',
    },
    'no-capacity': {
      title: '지금은 도울 자리가 모자라요',
      text: '요청하신 분 때문이 아니에요. 다시 요청하거나 129에 전화해 주세요. 다른 곳을 함께 찾아볼 수 있어요.',
    },
    'could-not-contact': {
      title: '연락이 닿지 않아 멈췄어요',
      text: '도움이 아직 필요하면 전화하거나 새로 요청해 주세요. 연락하기 좋은 시간도 함께 알려 주세요.',
    },
    withdrawn: {
      title: '요청을 거두셨어요',
      text: '더 살펴보지 않아요. 마음이 바뀌면 언제든 새로 요청해 주세요.',
    },
    duplicate: {
      title: '같은 일로 온 요청과 합쳤어요',
      text: '먼저 온 요청의 담당자가 함께 살펴봐요.',
    },
  },
  confirm: {
    question: '도움을 받으셨나요?',
    hint: '‘아니요’라고 하시면 요청을 다시 열고 담당자가 다시 살펴봐요.',
    choices: { yes: '네, 받았어요', partly: '일부만 받았어요', no: '아니요' },
    send: '알려 주기',
    choose: '하나를 골라 주세요.',
    answers: {
      yes: '도움을 받았다고 알려 주셨어요. 고마워요.',
      partly: '일부만 받았다고 알려 주셨어요. 고마워요. 모자란 도움은 새로 요청하실 수 있어요.',
      no: '도움을 받지 못했다고 알려 주셨어요. 다시 살펴볼게요.',
    },
  },
  withdraw: {
    start: '요청 거두기',
    title: '요청을 거둘까요?',
    follows: [
      '담당자가 더 살펴보지 않고, 연락도 드리지 않아요.',
      '되돌릴 수 없어요. 마음이 바뀌면 새로 요청하실 수 있어요.',
      '적으신 내용은 정해진 날에 지워요. 그날은 거둔 뒤에 알려 드려요.',
    ] as readonly string[],
    followsReporter: [
      '알려 주신 내용은 거두어져요.',
      '담당자가 이미 살펴보기 시작했으면 그분을 위해 계속 살펴봐요.',
      '되돌릴 수 없어요. 다시 걱정되면 새로 알려 주실 수 있어요.',
    ] as readonly string[],
    keep: '그대로 두기',
    go: '네, 거둘게요',
    sending: '거두고 있어요.',
    done: (date: string) => `${date}에 요청을 거두셨어요.`,
    others: '같은 일로 온 다른 요청이 있어서 그 일은 계속 살펴봐요.',
  },
  failed: {
    title: '아직 확인되지 않았어요',
    'not-now': '그사이에 상태가 바뀌어서 할 수 없었어요. 아래가 지금의 상태예요.',
    again: '다시 눌러도 두 번 되지 않아요.',
    stale: '아래는 조금 전에 본 상태예요.',
  },
  facts: {
    title: '이 요청에 대해',
    received: '접수한 때',
    contact: '물어볼 곳',
    erase: '지우는 날',
    eraseOn: (date: string) => `적으신 내용은 ${date}에 지워요.`,
  },
  refresh: '지금 상태 다시 보기',
  refreshed: '다시 확인했어요.',
  other: '다른 접수 보기',
};

/** What every language of the request status has to say. */
export type Strings = typeof ko;
export default ko;
