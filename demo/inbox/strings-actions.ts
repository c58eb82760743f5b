import type { CaseOutcome } from 'ieum';
import type { FailureKind } from './api.ts';

/** Why something was not done. What was typed stays in every case. */
const failure: Record<FailureKind, string> = {
  'signed-out': '로그인이 끝나서 하지 못했어요. 다시 로그인해 주세요.',
  forbidden: '이 계정으로는 할 수 없는 일이에요.',
  missing: '이 요청을 찾을 수 없어요. 적으신 것은 여기 그대로 있어요.',
  erased: '보관 기간이 끝나 지워진 요청이에요.',
  'not-now': '요청의 단계가 바뀌어 지금은 할 수 없어요. 적으신 것은 여기 그대로 있어요.',
  changed: '다른 사람이 먼저 바꿔서 아직 하지 않았어요. 적으신 것은 그대로예요. 바뀐 내용을 보고 다시 눌러 주세요.',
  refused: '서버가 받지 않았어요. 적으신 것을 살펴보고 다시 눌러 주세요.',
  throttled: '요청이 많아 잠시 쉬고 있어요. 1분쯤 뒤에 다시 눌러 주세요. 적으신 것은 그대로예요.',
  offline: '인터넷이 끊겼어요. 적으신 것은 그대로예요. 다시 이어지면 눌러 주세요.',
  unreachable: '서버의 답을 받지 못했어요. 적으신 것은 그대로예요. 다시 눌러도 두 번 기록되지 않아요.',
};

/** When each outcome fits. */
const outcomeHint: Partial<Record<CaseOutcome, string>> = {
  helped: '돈이나 서비스를 드렸어요.',
  'referred-on': '다른 기관이나 제도로 이어 드렸어요.',
  'could-not-contact': '여러 번 연락했지만 닿지 않았어요.',
  duplicate: '합칠 요청이 있으면 ‘합치기’를 쓰세요.',
};

/** The words of the forms in which something is done with a case. */
export const actionWords = {
  heading: '할 수 있는 일',
  cancel: '그만두기',
  sending: '보내는 중…',
  optional: '선택',
  audience: { sender: '보낸 분이 읽어요', colleagues: '동료만 봐요' },
  failure,
  wrongField: '이 칸을 다시 봐 주세요.',
  residentNumber: '주민등록번호는 적을 수 없어요. 번호를 지워 주세요.',
  mend: '빠졌거나 맞지 않는 칸이 있어요.',
  changes: '그동안 이 요청에 생긴 일',
  changesWhy: '적으신 것은 그대로예요. 아래를 보고 이어서 해 주세요.',
  perhapsDone: '방금 하려던 일이 아래에 이미 있으면 다시 누르지 마세요.',

  reason: {
    label: '까닭이나 알릴 말',
    hint: '도움을 청한 분이 처리 상황에서 읽어요. 쉽고 따뜻한 말로 적어 주세요.',
    hintOther: '이웃의 일을 알린 분에게는 보이지 않아요. 그래도 누가 읽어도 괜찮은 말로 적어 주세요.',
    needed: '보낸 분이 읽을 말을 적어 주세요.',
  },
  note: {
    label: '메모',
    hint: '보낸 분과 기관에는 보이지 않아요.',
  },

  take: { submit: '내가 맡기', done: '이제 내가 담당자예요.' },

  assign: {
    title: '배정',
    submit: '이 사람에게 맡기기',
    done: '담당자를 정했어요.',
    who: '누가 맡나요',
    none: '골라 주세요',
    needed: '맡을 사람을 골라 주세요.',
    loading: '동료 목록을 불러오는 중이에요…',
    failed: '동료 목록을 불러오지 못했어요.',
    retry: '다시 시도',
    nobody: '맡을 수 있는 동료가 없어요. 관리자에게 계정을 만들어 달라고 하세요.',
    now: (name: string) => `지금은 ${name} 담당이에요.`,
  },

  contact: {
    title: '연락 기록',
    submit: '기록하기',
    done: '연락을 기록했어요.',
    careful: '이 분에게 연락하면 위험할 수 있어요. 연락하기 전에 팀에서 먼저 의논하세요.',
    way: '어떻게 연락했나요',
    wayNeeded: '연락한 방법을 골라 주세요.',
    reached: '닿았나요',
    yes: '닿았어요',
    no: '닿지 않았어요',
    moves: '처음 닿은 것이면 ‘초기상담’ 단계로 넘어가요.',
    reachedNeeded: '닿았는지 골라 주세요.',
  },

  move: {
    title: '다음 단계로',
    submit: '옮기기',
    done: '단계를 옮겼어요.',
    to: '어느 단계로 옮기나요',
    back: '되돌리기',
    needed: '옮길 단계를 골라 주세요.',
    due: (step: string, days: number | undefined) =>
      days === undefined ? `다음 할 일: ${step}` : `다음 할 일: ${step}, 근무일 ${days}일 안에`,
    reasonNeeded: '앞 단계로 되돌릴 때는 까닭을 적어 주세요.',
  },

  recommend: {
    title: '기관에 의뢰',
    submit: '의뢰하고 링크 만들기',
    done: '의뢰했어요. 링크를 기관에 전해 주세요.',
    partner: '어느 기관에 의뢰하나요',
    none: '골라 주세요',
    partnerNeeded: '의뢰할 기관을 골라 주세요.',
    sees: '기관이 보는 것',
    before: '맡겠다고 하기 전',
    beforeList:
      '급한 정도, 읍·면·동, 필요한 도움. 따로 동의를 받았으면 가구, 나이대, 눈에 띈 것과 건강에 관한 것도 보여요. 이름과 연락처는 보이지 않아요.',
    after: '맡겠다고 한 뒤',
    afterList:
      '이름, 전화번호, 바라는 연락 방법과 시간, 연락 주의. 따로 동의를 받았으면 주소도, 본인이 보낸 요청이면 찾아가는 길과 이야기도 보여요. 종결하면 닫혀요.',
    consent: '무엇을 근거로 알리나요',
    inRequest: '요청할 때 받은 동의',
    inRequestHint: '보낸 분이 양식에서 기관에 알려도 된다고 했어요.',
    obtained: '따로 받은 동의',
    obtainedHint: '담당자가 본인에게 직접 물어 동의를 받았어요.',
    consentNeeded: '무엇을 근거로 알리는지 골라 주세요.',
    noConsent: '이 요청에는 기관에 알려도 된다는 동의가 없어요. 본인에게 먼저 물어보세요.',
    declare:
      '본인에게 어느 기관에, 무엇을, 왜 알리는지, 얼마나 보관하는지, 거절해도 된다는 것과 거절하면 어떻게 되는지를 알리고 동의를 받았어요.',
    declareHint:
      '본인이 그러라고 했을 때만 고르세요. 가족이나 이웃의 말로는 안 돼요(개인정보 보호법 제17조). 14세 미만이면 보호자에게 물어야 해요.',
    declareNeeded: '본인의 동의를 받은 뒤에 의뢰할 수 있어요.',
    days: (days: number) => `기관은 근무일 ${days}일 안에 답해야 해요. 지나면 링크가 닫혀요.`,
  },

  link: {
    heading: (partner: string) => `${partner}에 전할 링크`,
    once: '이 링크는 지금 한 번만 보여요. 서버에도 남지 않으니 바로 전해 주세요.',
    why: '이 요청 하나만 열려요. 담당자에게만 문자나 메일로 보내거나 QR 코드를 보여 주세요.',
    label: '링크',
    copy: '링크 복사',
    qr: (partner: string) => `${partner}에 전할 링크의 QR 코드`,
    until: (day: string) => `${day}까지 열려요.`,
    copied: '복사했어요.',
    notCopied: '복사하지 못했어요. 글자를 골라 두었으니 직접 복사해 주세요.',
    done: '전했어요. 이제 가리기',
    lost: '전하지 못하고 잃어버렸으면 의뢰를 거두고 다시 의뢰하세요.',
    hidden: '링크를 가렸어요.',
  },

  recall: {
    title: '의뢰 거두기',
    submit: '거두기',
    done: '의뢰를 거뒀어요. 링크는 더 열리지 않아요.',
    of: (partner: string) => `${partner}의 링크가 바로 닫혀요.`,
    reason: '거두는 까닭',
    needed: '거두는 까닭을 적어 주세요.',
  },

  close: {
    title: '종결',
    submit: '종결하기',
    done: '종결했어요.',
    outcome: '어떻게 마무리되었나요',
    outcomeHint,
    outcomeNeeded: '결과를 골라 주세요.',
    amount: '드린 금액 (원)',
    amountHint: '돈으로 드린 도움이 있을 때만 적어요. 예: 300000',
    amountIs: (won: string) => `${won}이에요. 맞는지 봐 주세요.`,
    amountWrong: '숫자만 적어 주세요. 예: 300000',
    waiting: '답을 기다리는 의뢰가 있어요. 종결하면 그 링크로는 더 볼 수 없어요.',
  },

  reopen: {
    title: '다시 열기',
    submit: '다시 열기',
    done: '요청을 다시 열었어요.',
    to: '어디서부터 다시 하나요',
    received: '담당자부터 다시 정하기',
    assigned: '맡던 사람이 이어서 하기',
    needed: '어디서부터 다시 할지 골라 주세요.',
  },

  join: {
    title: '합치기',
    submit: '합치기',
    done: '요청을 합쳤어요. 이 요청은 종결되었어요.',
    what: '이 요청에 온 글이 모두 고른 요청으로 옮겨 가고, 이 요청은 ‘같은 요청이 있음’으로 종결돼요. 두 요청의 처리 기록에 남아요. 되돌릴 수 없으니 같은 사람의 일이 맞는지 먼저 확인하세요.',
    told: '옮겨 간 글을 보낸 분은 앞으로 접수, 진행, 종결만 볼 수 있어요. 남는 요청을 보낸 분은 본인이 보냈으면 모두 볼 수 있어요. 누가 정말 본인인지 확실하지 않으면 합치지 마세요.',
    into: '어느 요청에 합치나요',
    likely: '같은 사람일 수 있어요',
    other: '다른 요청을 접수번호로 찾기',
    reference: '접수번호',
    reason: '왜 같은 사람의 일이라고 보나요',
    reasonNeeded: '합치는 까닭을 적어 주세요.',
    needed: '합칠 요청을 골라 주세요.',
    unknown: '목록에 이 접수번호로 열린 요청이 없어요.',
    choice: (reference: string, name: string) => `${reference} · ${name}`,
  },

  addNote: { title: '메모', submit: '메모 남기기', done: '메모를 남겼어요.', needed: '메모를 적어 주세요.' },

  erase: {
    title: '지우기',
    submit: '영영 지우기',
    done: '적힌 내용을 지웠어요.',
    what: '이름, 연락처, 주소, 이야기, 메모가 모두 지워지고 되돌릴 수 없어요. 언제 무엇을 했는지만 남아요.',
    reason: '지우는 까닭',
    reasonHint: '이 글도 다른 것과 함께 지워져요.',
    reasonNeeded: '지우는 까닭을 적어 주세요.',
    word: '지우기',
    confirm: (word: string) => `확인을 위해 ‘${word}’ 그대로 적어 주세요`,
    confirmNeeded: '적은 것이 달라요. 이 요청이 맞는지 봐 주세요.',
  },
};
