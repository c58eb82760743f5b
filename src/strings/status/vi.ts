import { emergency, exit, language, reasons, reference, secret } from '../card/vi.ts';
import type { Strings } from './ko.ts';

/**
 * Vietnamese, for readers in Korea: Korean terms stand in brackets beside
 * their translation, to be shown or said at a counter.
 *
 * The wording has not yet been reviewed by a native speaker. To be read first:
 * what it means that a date has passed (`overdue`), how a request ended
 * (`outcomes`), taking a request back (`withdraw`), the question whether help
 * came (`confirm`). Open questions: is "rút lại yêu cầu" plain enough, does
 * "đang giúp" promise no more than that help has begun?
 */
const vi: Strings = {
  exit,
  emergency,
  language,
  ask: {
    title: 'Xem yêu cầu đã được xử lý đến đâu',
    intro: 'Hãy viết hai số trên giấy tiếp nhận (접수증).',
    reference,
    referenceHint: 'Ví dụ K7M4-XQ2P. Viết chữ thường hoặc bỏ dấu gạch cũng được.',
    secret,
    secretHint: '16 ký tự nhận cùng với số tiếp nhận. Đừng cho người khác xem.',
    lost: 'Nếu mất số, hãy gọi cho nơi đã nhận yêu cầu.',
    memory: 'Số bạn viết không được lưu ở đâu cả. Khi bạn thoát, số sẽ bị xóa.',
    show: 'Xem',
    asking: 'Đang tìm.',
    pasted: 'Đã điền cả hai số.',
  },
  mend: {
    required: 'Hãy viết số.',
    hangul: 'Đang gõ chữ Hàn. Hãy bấm phím đổi chữ (한/영) rồi viết lại bằng chữ Latinh.',
    reference: 'Số tiếp nhận gồm từng nhóm bốn ký tự, như K7M4-XQ2P. Hãy xem có thiếu ký tự nào không.',
    secret: 'Số xác nhận có 16 ký tự, từng nhóm bốn. Hãy xem có thiếu ký tự nào không.',
  },
  refused: {
    title: 'Bây giờ chưa xem được',
    'receipt-unknown': 'Không có yêu cầu nào với hai số này. Hãy so lại từng ký tự với giấy tiếp nhận (접수증).',
    erased: 'Nội dung yêu cầu này đã được xóa vì đã hết thời gian lưu giữ. Nếu cần giúp đỡ, hãy gửi yêu cầu mới.',
    busy: (minutes) => `Bây giờ có nhiều người hỏi. Hãy bấm lại sau khoảng ${minutes} phút.`,
    kept: 'Số bạn viết vẫn còn đây. Hãy bấm lại sau một lát.',
  },
  reasons,
  place: {
    readOnly: 'Không xem được ở đây. Hãy gọi điện và cho biết số tiếp nhận (접수번호).',
    elsewhere: 'Để an toàn, hãy viết số trên trang của nơi đã nhận yêu cầu.',
    open: 'Mở trang đó (cửa sổ mới)',
  },
  now: {
    received: 'Đã nhận được yêu cầu',
    assigned: 'Đã có người phụ trách',
    contacted: 'Người phụ trách đã nói chuyện với bạn',
    assessing: 'Đang tìm hiểu kỹ hoàn cảnh',
    planning: 'Đang bàn cách giúp',
    serving: 'Đang giúp đỡ',
    monitoring: 'Đang xem việc giúp đỡ có ổn không',
    closed: 'Việc này đã kết thúc',
  },
  means: {
    received: 'Sau khi đọc, nơi nhận sẽ chọn người phụ trách. Cơ quan gọi bước này là tiếp nhận (접수).',
    assigned: 'Người phụ trách (담당자) sẽ liên lạc với bạn. Cơ quan gọi bước này là phân công (배정).',
    contacted: 'Từ câu chuyện của bạn, họ xem bạn cần gì. Cơ quan gọi bước này là tư vấn ban đầu (초기상담).',
    assessing:
      'Họ hỏi bạn cần gì và gấp đến mức nào. Cơ quan gọi bước này là khảo sát nhu cầu và mức nguy cơ (욕구·위기도 조사).',
    planning: 'Nhiều nơi cùng bàn cách giúp. Cơ quan gọi bước này là họp ca (사례회의).',
    serving: 'Những gì đã định được thực hiện dần. Cơ quan gọi bước này là cung cấp dịch vụ (서비스 제공).',
    monitoring: 'Họ hỏi bạn còn cần gì nữa không. Cơ quan gọi bước này là kiểm tra (점검).',
    closed: 'Cơ quan gọi bước này là kết thúc (종결).',
  },
  reporter: {
    received: 'Đã nhận được điều bạn báo',
    assigned: 'Đã có người phụ trách',
    contacted: 'Người phụ trách đang tìm hiểu',
    closed: 'Người phụ trách đã tìm hiểu và kết thúc',
    why: 'Chúng tôi không thể cho biết người đó sống thế nào hay được giúp gì, vì đó là chuyện riêng của người đó.',
    worse: 'Nếu có điều mới đáng lo, hãy báo lại. Nếu thấy nguy hiểm, hãy gọi ngay 112 hoặc 119.',
  },
  path: {
    title: 'Những việc đã qua',
    here: 'Mới nhất',
    earlier: (count) => `Những việc trước đó (${count})`,
    next: 'Việc tiếp theo',
    by: (date) => `Trước hết ngày ${date}`,
    undated: 'Chưa định ngày',
    who: (name) => `Do ${name} làm`,
    from: (name) => `Lời nhắn của ${name}`,
  },
  moved: {
    received: 'Sẽ chọn lại người phụ trách',
    assigned: 'Đã chọn người phụ trách',
    contacted: 'Người phụ trách đã nói chuyện với bạn',
    assessing: 'Bắt đầu tìm hiểu kỹ hoàn cảnh',
    planning: 'Bắt đầu bàn cách giúp',
    serving: 'Bắt đầu giúp đỡ',
    monitoring: 'Bắt đầu xem việc giúp đỡ có ổn không',
    closed: 'Đã kết thúc',
  },
  happened: {
    received: 'Đã nhận yêu cầu',
    supplemented: 'Đã nhận nội dung bạn bổ sung',
    assigned: 'Đã chọn người phụ trách',
    'contact-tried': 'Đã liên lạc nhưng không gặp được bạn',
    joined: 'Đã ghép với yêu cầu khác về cùng việc này',
    withdrawn: 'Bạn đã rút lại yêu cầu',
    closed: 'Đã kết thúc',
    reopened: 'Sẽ xem xét lại',
    confirmed: 'Bạn đã cho biết có được giúp hay không',
  },
  partner: {
    recommended: (name) => `Đã nhờ ${name || 'cơ quan khác'} cùng giúp`,
    accepted: (name) => `${name || 'Cơ quan khác'} đã nhận giúp`,
    declined: (name) => `${name || 'Cơ quan khác'} hiện chưa giúp được`,
    recalled: (name) => `Không còn nhờ ${name || 'cơ quan khác'} nữa`,
  },
  codes: {
    'not-helped': 'Được mở lại vì bạn cho biết chưa được giúp.',
    withdrawn: 'Vì bạn đã rút lại yêu cầu.',
  },
  steps: {
    assign: 'Chọn người phụ trách',
    contact: 'Người phụ trách liên lạc với bạn',
    assess: 'Tìm hiểu kỹ xem cần gì',
    plan: 'Bàn cách giúp',
    serve: 'Giúp đỡ',
    monitor: 'Xem việc giúp đỡ có ổn không',
    close: 'Xem còn thiếu gì không rồi kết thúc',
  },
  overdue: {
    title: 'Ngày đã hẹn đã qua',
    text: 'Xin lỗi vì chậm trễ. Đừng chờ, hãy gọi điện và cho biết số tiếp nhận (접수번호).',
    call: (name, number) => `Gọi ${name}, ${number}`,
    callcenter: 'tổng đài phúc lợi (보건복지상담센터)',
  },
  outcomes: {
    helped: {
      title: 'Đã giúp đỡ và kết thúc',
      text: 'Nếu lại gặp khó khăn, bạn có thể gửi yêu cầu mới bất cứ lúc nào.',
    },
    'referred-on': {
      title: 'Cơ quan khác tiếp tục giúp',
      text: 'Nếu nơi đó không liên lạc, hãy gọi điện và cho biết số tiếp nhận (접수번호).',
    },
    'not-eligible': {
      title: 'Lần này chưa tìm được hỗ trợ phù hợp',
      text: 'Hoàn cảnh chưa khớp với điều kiện đã định. Nếu hoàn cảnh thay đổi, hãy yêu cầu lại. Gọi 129, họ có thể cùng bạn tìm cách khác.',
    },
    'no-capacity': {
      title: 'Hiện không còn chỗ để giúp',
      text: 'Không phải do bạn. Hãy yêu cầu lại hoặc gọi 129, họ có thể cùng bạn tìm nơi khác.',
    },
    'could-not-contact': {
      title: 'Đã dừng lại vì không liên lạc được',
      text: 'Nếu vẫn cần giúp đỡ, hãy gọi điện hoặc gửi yêu cầu mới. Hãy cho biết giờ nào tiện liên lạc.',
    },
    withdrawn: {
      title: 'Bạn đã rút lại yêu cầu',
      text: 'Không ai xem xét nữa. Nếu đổi ý, bạn có thể gửi yêu cầu mới bất cứ lúc nào.',
    },
    duplicate: {
      title: 'Đã ghép với yêu cầu về cùng việc này',
      text: 'Người phụ trách của yêu cầu gửi trước xem xét cả hai.',
    },
  },
  confirm: {
    question: 'Bạn đã được giúp chưa?',
    hint: 'Nếu bạn trả lời “chưa”, yêu cầu được mở lại và người phụ trách xem xét lại.',
    choices: { yes: 'Rồi, đã được giúp', partly: 'Chỉ một phần', no: 'Chưa' },
    send: 'Cho biết',
    choose: 'Hãy chọn một câu trả lời.',
    answers: {
      yes: 'Bạn cho biết đã được giúp. Cảm ơn bạn.',
      partly: 'Bạn cho biết chỉ được giúp một phần. Cảm ơn bạn. Phần còn thiếu có thể gửi yêu cầu mới.',
      no: 'Bạn cho biết chưa được giúp. Yêu cầu được xem xét lại.',
    },
  },
  withdraw: {
    start: 'Rút lại yêu cầu',
    title: 'Rút lại yêu cầu?',
    follows: [
      'Người phụ trách không xem xét nữa và cũng không liên lạc.',
      'Không thể hoàn lại. Nếu đổi ý, bạn có thể gửi yêu cầu mới.',
      'Nội dung bạn viết được xóa vào ngày đã định. Sau khi rút, bạn sẽ thấy ngày đó.',
    ],
    followsReporter: [
      'Điều bạn báo được rút lại.',
      'Nếu người phụ trách đã bắt đầu tìm hiểu, việc đó vẫn tiếp tục vì người đó.',
      'Không thể hoàn lại. Nếu lại lo lắng, bạn có thể báo lại.',
    ],
    keep: 'Để nguyên',
    go: 'Vâng, rút lại',
    sending: 'Đang rút lại.',
    done: (date) => `Bạn đã rút lại yêu cầu ngày ${date}.`,
    others: 'Có yêu cầu khác về cùng việc này nên việc đó vẫn tiếp tục.',
  },
  failed: {
    title: 'Chưa được xác nhận',
    'not-now': 'Không làm được vì tình trạng đã thay đổi. Bên dưới là tình trạng hiện nay.',
    again: 'Bấm lại cũng không bị làm hai lần.',
    stale: 'Bên dưới là điều bạn vừa thấy lúc nãy.',
  },
  facts: {
    title: 'Về yêu cầu này',
    received: 'Lúc tiếp nhận',
    contact: 'Nơi để hỏi',
    erase: 'Ngày xóa',
    eraseOn: (date) => `Nội dung bạn viết được xóa ngày ${date}.`,
  },
  refresh: 'Xem lại tình trạng hiện nay',
  refreshed: 'Đã xem lại.',
  other: 'Xem yêu cầu khác',
};
export default vi;
