/** What every card says in the same words, in Vietnamese; not yet reviewed, see `../vi.ts`. */
export const exit = { label: 'Thoát', hint: 'Bấm phím Esc cũng được. Nội dung đã viết sẽ bị xóa.' };
export const emergency = {
  title: 'Đang nguy hiểm? Hãy gọi ngay',
  also: ['1577-1366'],
  labels: {
    '119': 'cấp cứu, cháy',
    '112': 'cảnh sát',
    '109': 'phòng tự tử',
    '129': 'phúc lợi',
    '1388': 'tư vấn thanh thiếu niên (청소년 상담)',
    '1577-1366': 'tiếng Việt (다누리)',
  },
};
export const language = 'Ngôn ngữ · Language';
export const reference = 'Số tiếp nhận (접수번호)';
export const secret = 'Số xác nhận (확인번호)';
export const reasons = {
  network: 'Mất kết nối mạng hoặc không đến được nơi nhận.',
  timeout: 'Nơi nhận trả lời chậm.',
  status: 'Nơi nhận đang bận hoặc chưa trả lời được.',
  shape: 'Không đọc được câu trả lời của nơi nhận.',
};
