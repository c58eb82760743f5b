/** People's words, each with the words of the taxonomy that they stand for. */
export type Synonyms = Readonly<Record<string, readonly string[]>>;

const MEANT = {
  주거: '월세 전세 집세',
  일자리: '실직 해고 실업 퇴사',
  신체건강: '병원비 간병 수술비',
  정신건강: '우울 불안',
  서민금융: '빚 연체 대출 파산',
  보육: '육아',
  '1인가구': '독거 자취',
  저소득: '수급자 기초수급',
  생활지원: '단전 난방 쌀 반찬 가스비 전기요금',
  '안전·위기': '폭력 학대',
};

/** What residents say where 복지로 has a term of its own; a host may add to it. */
export const SYNONYMS: Synonyms = Object.fromEntries(
  Object.entries(MEANT).flatMap(([term, words]) => words.split(' ').map((word) => [word, [term]])),
);
