import { emergency } from '../card/vi.ts';
import type { Strings } from './ko.ts';

/** Vietnamese; not yet reviewed, see `../vi.ts`. */
const vi: Strings = {
  elements: {
    'help-request-form': 'Gửi yêu cầu giúp đỡ',
    'program-finder': 'Tôi có thể nhận hỗ trợ nào?',
    'partner-directory': 'Các cơ quan giúp đỡ',
    'request-status': 'Xem yêu cầu đã được xử lý đến đâu',
  },
  nav: 'Bạn có thể làm gì ở đây',
  home: (name) => `Trang web của ${name}`,
  waiting: {
    title: 'Bạn cũng có thể gọi điện để được giúp',
    text: 'Đang mở. Nếu không mở được, hãy gọi một số dưới đây.',
  },
  states: {
    incomplete: {
      title: 'Địa chỉ chưa đến đủ',
      text: 'Phần cuối của liên kết bị thiếu hoặc đã bị đổi. Hãy mở lại ở nơi bạn nhận được liên kết, hoặc gọi một số dưới đây.',
    },
    unknown: {
      title: 'Không tìm thấy nơi nhận',
      text: 'Nơi mà địa chỉ này nêu không có ở đây. Hãy mở lại ở nơi bạn nhận được liên kết, hoặc gọi một số dưới đây.',
    },
    offline: {
      title: 'Mất kết nối mạng',
      text: 'Trang sẽ tự mở lại khi có mạng. Nếu không thể đợi, hãy gọi một số dưới đây.',
    },
    failed: {
      title: 'Hiện chưa mở được',
      text: 'Hãy thử lại sau một lát. Nếu không thể đợi, hãy gọi một số dưới đây.',
    },
    stranger: {
      title: 'Không mở được ở đây',
      text: 'Trang này nằm trong một trang web mà chúng tôi không biết, nên điều bạn viết có thể không an toàn. Hãy mở trong cửa sổ mới.',
    },
  },
  retry: 'Mở lại',
  open: 'Mở trong cửa sổ mới',
  phones: 'Số điện thoại',
  labels: { ...emergency.labels, '1577-0199': 'khủng hoảng tinh thần' },
  also: emergency.also,
  visit: 'Bạn cũng có thể đến trung tâm hành chính gần nhất (행정복지센터, 주민센터) để nói.',
};
export default vi;
