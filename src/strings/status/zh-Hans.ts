import { emergency, exit, language, reasons, reference, secret } from '../card/zh-Hans.ts';
import type { Strings } from './ko.ts';

/**
 * Simplified Chinese, for readers in Korea: Korean terms stand in brackets
 * beside their translation, to be shown or said at a counter.
 *
 * The wording has not yet been reviewed by a native speaker. To be read first:
 * what it means that a date has passed (`overdue`), how a request ended
 * (`outcomes`), taking a request back (`withdraw`), the question whether help
 * came (`confirm`). Open questions: is 撤回 plain enough, does 正在提供帮助
 * promise no more than that help has begun?
 */
const zhHans: Strings = {
  exit,
  emergency,
  language,
  ask: {
    title: '查看求助的进展',
    intro: '请写下受理单（접수증）上的两个号码。',
    reference,
    referenceHint: '例如 K7M4-XQ2P。写小写字母或不写横线也可以。',
    secret,
    secretHint: '和受理编号一起收到的 16 位字符。请不要给别人看。',
    lost: '如果号码丢了，请给受理求助的地方打电话。',
    memory: '您写的号码不会保存在任何地方，离开后会被清除。',
    show: '查看',
    asking: '正在查询。',
    pasted: '两个号码都已填好。',
  },
  mend: {
    required: '请写下号码。',
    hangul: '现在是韩文输入。请按韩英切换键（한/영），用英文字母重写。',
    reference: '受理编号每四位一组，像 K7M4-XQ2P。请看看有没有漏写。',
    secret: '确认号码每四位一组，共 16 位。请看看有没有漏写。',
  },
  refused: {
    title: '现在无法显示',
    'receipt-unknown': '没有找到这两个号码的求助。请和受理单（접수증）逐字对照。',
    erased: '这份求助的内容已经清除，因为保存期限已到。如果需要帮助，请重新求助。',
    busy: (minutes) => `现在查询的人很多。请大约 ${minutes} 分钟后再按一次。`,
    kept: '您写的号码还在这里。请稍后再按一次。',
  },
  reasons,
  place: {
    readOnly: '这里无法查看。请打电话并告知受理编号（접수번호）。',
    elsewhere: '为了安全，请在受理求助的地方自己的页面上填写号码。',
    open: '打开那个页面（新窗口）',
  },
  now: {
    received: '已收到您的求助',
    assigned: '已确定负责人员',
    contacted: '负责人员已和您谈过',
    assessing: '正在仔细了解情况',
    planning: '正在商量怎样帮助',
    serving: '正在提供帮助',
    monitoring: '正在查看帮助是否顺利',
    closed: '这件事已经结束',
  },
  means: {
    received: '阅读之后会确定由谁负责。机关里叫“受理”（접수）。',
    assigned: '负责人员（담당자）会和您联系。机关里叫“分配”（배정）。',
    contacted: '根据您说的，看看需要什么。机关里叫“初次咨询”（초기상담）。',
    assessing: '正在询问需要什么、有多急。机关里叫“需求与危机程度调查”（욕구·위기도 조사）。',
    planning: '几个机构一起决定怎样帮助。机关里叫“个案会议”（사례회의）。',
    serving: '把定好的帮助一项一项提供给您。机关里叫“提供服务”（서비스 제공）。',
    monitoring: '询问您还需要什么。机关里叫“检查”（점검）。',
    closed: '机关里叫“终结”（종결）。',
  },
  reporter: {
    received: '已收到您告知的内容',
    assigned: '已确定负责人员',
    contacted: '负责人员正在了解情况',
    closed: '负责人员了解情况后已结束',
    why: '那位过得怎样、得到什么帮助，我们不能告诉您，因为那是他本人的个人信息。',
    worse: '如果又有担心的事，请再告诉我们。如果看起来危险，请马上拨打 112 或 119。',
  },
  path: {
    title: '经过',
    here: '最新',
    earlier: (count) => `更早的事（${count} 件）`,
    next: '接下来',
    by: (date) => `${date}之前`,
    undated: '日期还没有定',
    who: (name) => `由 ${name} 负责`,
    from: (name) => `${name} 的留言`,
  },
  moved: {
    received: '决定重新安排负责人员',
    assigned: '确定了负责人员',
    contacted: '负责人员和您谈过',
    assessing: '开始仔细了解情况',
    planning: '开始商量怎样帮助',
    serving: '开始提供帮助',
    monitoring: '开始查看帮助是否顺利',
    closed: '已结束',
  },
  happened: {
    received: '收到了求助',
    supplemented: '收到了您补充的内容',
    assigned: '确定了负责人员',
    'contact-tried': '联系过您，但没有联系上',
    joined: '和同一件事的另一份求助合在一起',
    withdrawn: '您撤回了求助',
    closed: '已结束',
    reopened: '决定重新了解情况',
    confirmed: '您告知了是否得到帮助',
  },
  partner: {
    recommended: (name) => `请 ${name || '另一个机构'} 一起帮助`,
    accepted: (name) => `${name || '另一个机构'} 答应帮助`,
    declined: (name) => `${name || '另一个机构'} 现在无法帮助`,
    recalled: (name) => `不再请 ${name || '另一个机构'} 帮助`,
  },
  codes: {
    'not-helped': '因为您说没有得到帮助，所以重新开始。',
    withdrawn: '因为您撤回了求助。',
  },
  steps: {
    assign: '确定由谁负责',
    contact: '负责人员和您联系',
    assess: '仔细了解需要什么',
    plan: '决定怎样帮助',
    serve: '提供帮助',
    monitor: '查看帮助是否顺利',
    close: '看看还缺什么，然后结束',
  },
  overdue: {
    title: '约定的日期已过',
    text: '很抱歉晚了。请不要等，打电话并告知受理编号（접수번호）。',
    call: (name, number) => `给 ${name} 打电话 ${number}`,
    callcenter: '福利咨询中心（보건복지상담센터）',
  },
  outcomes: {
    helped: { title: '提供了帮助，已结束', text: '如果又遇到困难，随时可以重新求助。' },
    'referred-on': {
      title: '由另一个机构继续帮助',
      text: '如果那里没有联系您，请打电话并告知受理编号（접수번호）。',
    },
    'not-eligible': {
      title: '这次没有找到合适的帮助',
      text: '和规定的条件不符。如果情况有变化，请重新求助。也可以拨打 129，一起找别的办法。',
    },
    'no-capacity': {
      title: '现在没有名额可以帮助',
      text: '这不是您的原因。请重新求助，或拨打 129，一起找别的地方。',
    },
    'could-not-contact': {
      title: '因为联系不上，已停下',
      text: '如果还需要帮助，请打电话或重新求助，并告知方便联系的时间。',
    },
    withdrawn: { title: '您撤回了求助', text: '不再了解情况。如果改变主意，随时可以重新求助。' },
    duplicate: { title: '和同一件事的求助合在一起', text: '由先收到的那份求助的负责人员一起了解情况。' },
  },
  confirm: {
    question: '您得到帮助了吗？',
    hint: '如果回答“没有”，求助会重新打开，负责人员会再了解情况。',
    choices: { yes: '是，得到了', partly: '只得到一部分', no: '没有' },
    send: '告知',
    choose: '请选择一项。',
    answers: {
      yes: '您告知得到了帮助。谢谢。',
      partly: '您告知只得到一部分。谢谢。还缺的可以重新求助。',
      no: '您告知没有得到帮助。会再了解情况。',
    },
  },
  withdraw: {
    start: '撤回求助',
    title: '要撤回求助吗？',
    follows: [
      '负责人员不再了解情况，也不再联系。',
      '撤回后不能恢复。如果改变主意，可以重新求助。',
      '您写的内容会在规定的日期清除，撤回后会告诉您是哪一天。',
    ],
    followsReporter: [
      '您告知的内容会被撤回。',
      '如果负责人员已经开始了解情况，为了那位，会继续下去。',
      '撤回后不能恢复。如果又担心，可以再告诉我们。',
    ],
    keep: '保持不变',
    go: '是，撤回',
    sending: '正在撤回。',
    done: (date) => `您在 ${date} 撤回了求助。`,
    others: '还有同一件事的另一份求助，所以那件事会继续。',
  },
  failed: {
    title: '还没有确认',
    'not-now': '在此期间情况有变化，所以没有办成。下面是现在的情况。',
    again: '再按一次也不会重复。',
    stale: '下面是刚才看到的情况。',
  },
  facts: {
    title: '关于这份求助',
    received: '受理时间',
    contact: '咨询处',
    erase: '清除日期',
    eraseOn: (date) => `您写的内容会在 ${date} 清除。`,
  },
  refresh: '再看一次现在的情况',
  refreshed: '已重新查询。',
  other: '查看另一份求助',
};
export default zhHans;
