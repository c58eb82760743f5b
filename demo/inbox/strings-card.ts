/** The words of the card that officers carry: a QR code that opens the form with their organisation's code in it. */
export const card = {
  region: 'QR 카드',
  title: '도움이 필요한 집을 알리는 QR',
  whose: (organization: string, bearer = '담당자') => `${organization} ${bearer}용`,
  what: '일하다가 어려워 보이는 집을 만나면 휴대전화 카메라로 비추어 알려 주세요. 1분이면 돼요.',
  danger: '사람이 위험하면 먼저 119에 전화하세요.',
  qr: (organization: string) => `${organization} 담당자가 여는 요청 양식의 QR 코드`,
  address: '카메라가 안 되면 이 주소를 적어 여세요.',
  revoke: (city?: string) =>
    `이 카드는 받은 기관만 써요. 잃어버렸거나 더 쓰지 않으면 ${city ?? '카드를 준 곳'}에 바로 알려 주세요. 그 코드를 못 쓰게 하고 새 카드를 드려요.`,
  print: 'QR 카드 인쇄',
  printHint: '검침원, 집배원처럼 집집마다 다니는 사람에게 한 장씩 주세요.',
};
