import assert from 'node:assert/strict';
import { test } from 'node:test';
import { raisesAlarm } from '../../src/domain/danger.ts';
import { FORMS } from './forms.ts';

const DANGEROUS = [
  '요즘 죽고 싶다는 생각만 해요',
  '어머니가 자살하겠다고 하세요',
  '남편이 지금 때리고 있어요',
  '저를 때려요',
  '아버지가 숨을 안 쉬어요',
  '할머니가 쓰러져 있어요',
  '엄마가 의식이 없어요',
  '불러도 대답이 없어요',
  '제발 살려주세요',
  'I want to kill myself',
  'He is hitting me',
  'My father collapsed and is not breathing',
  'I don’t want to live anymore',
  'Tôi muốn tự tử',
  'Mẹ tôi bất tỉnh',
  '我不想活了',
  '爸爸昏倒了',
];

// Spaces do not count, so that letters of neighbouring words can meet: 혼자 살아요 holds 자살, 年轻生活 holds 轻生.
const HARMLESS = [
  '배고파 죽겠어요',
  '죽집에서 일하다 그만뒀어요',
  '호박죽을 나눠 주시면 좋겠어요',
  '혼자 살고 있어요',
  '혼자 살아요',
  '혼자 살 생각을 하니 막막해요',
  '혼자 살 할머니가 걱정돼요',
  '혼자 살 시 도움이 되는 것이 있나요',
  '회사에 사유서를 냈어요',
  '모든 과목을 졸업 전에 들어야 해요',
  '손목을 매달 치료받아요',
  '손목을 그때 다쳤어요',
  '가스가 새벽에 끊겼어요',
  '아이가 멍 때리고 있어요',
  '하루도 한숨을 안 쉬는 날이 없어요',
  '한숨이 멈추지 않아요',
  '이 집에 살기 싫어서 이사하고 싶어요',
  '혈압 약을 많이 먹어요',
  '연탄을 피워서 지내요',
  '집주인이 책임 의식이 없어요',
  '이번 달 마감 금요일까지예요',
  '재작년에 뇌졸중으로 쓰러졌다가 나았어요',
  '저를 때때로 찾아와요',
  '월세가 밀려서 힘들어 죽을 것 같아요',
  'The roof collapsed last winter',
  'The rent is killing us',
  'The recession is hitting me hard',
  'Please call me, I live alone',
  'I passed out leaflets until I lost the job',
  'Tôi đói muốn chết',
  'Tôi tự tin sẽ tìm được việc',
  '累死了，饿死了',
  '我年轻生活困难',
  '债主正在打我电话',
  '需要一笔救命钱',
];

for (const [city, definition] of FORMS) {
  test(`${city}: words of danger to life raise the alarm, in whichever language they are typed`, () => {
    for (const narrative of DANGEROUS) assert.ok(raisesAlarm(definition, { path: 'self', narrative }), narrative);
  });

  test(`${city}: harmless sentences raise no alarm, though they hold the same letters`, () => {
    for (const narrative of HARMLESS) assert.ok(!raisesAlarm(definition, { path: 'self', narrative }), narrative);
  });
}
