import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { ProgramSearch } from '../../../src/domain/search/program-search.ts';
import { slips } from '../../../src/domain/search/slips.ts';
import { aProgram } from '../../support/a-program.ts';

const PROGRAMS = [
  aProgram('생계급여', {
    otherName: '맞춤형 급여',
    summary: '살림이 어려운 가구에 매달 돈을 드려요.',
    tags: ['생활지원', '저소득'],
  }),
  aProgram('긴급복지 생계지원', { summary: '갑자기 어려워진 가구를 빠르게 도와요.', tags: ['생활지원', '저소득'] }),
  aProgram('청년월세 지원사업', { summary: '따로 사는 청년의 집값을 나눠 내요.', tags: ['주거', '청년'] }),
  aProgram('주거급여', { summary: '월세를 도와요.', tags: ['주거'], agency: '국토교통부' }),
  aProgram('치매 검사', {
    summary: '기억력을 살펴봐요.',
    tags: ['신체건강', '노년'],
    eligibility: '긴급복지를 받는 가구',
  }),
  aProgram('노인 일자리', { summary: '어르신 일자리를 찾아 드려요.', tags: ['일자리'] }),
  aProgram('목욕비', { regions: [{ province: '전북특별자치도', city: '남원시' }], tags: ['임신 · 출산'] }),
  aProgram('LH 전세임대', { support: ['현물지급'], application: '공단 창구에 신청해요.', department: '기획과' }),
];

const search = new ProgramSearch();
search.slips = slips;
search.add(PROGRAMS);

const found = (query: string): string[] => search.find(query).places.map((place) => PROGRAMS[place]?.name ?? '');

describe('What a query finds', () => {
  const finds: [query: string, name: string, why: string][] = [
    ['긴급복지', '긴급복지 생계지원', 'a word'],
    ['복지', '긴급복지 생계지원', 'a part inside a word'],
    ['긴급 복지', '긴급복지 생계지원', 'spaces that the name has not'],
    ['복지생계', '긴급복지 생계지원', 'no space where the name has one'],
    ['긴 급 복 지', '긴급복지 생계지원', 'letters apart'],
    ['ㄱㄱㅂㅈ', '긴급복지 생계지원', 'initials'],
    ['ㄱㄱ ㅂㅈ', '긴급복지 생계지원', 'initials with a space'],
    ['긴급ㅂㅈ', '긴급복지 생계지원', 'syllables, then initials'],
    ['ㅁㅇㅂ', '목욕비', 'initials'],
    ['긴급보', '긴급복지 생계지원', 'a syllable without its last letter'],
    ['생곚', '긴급복지 생계지원', 'a letter that belongs to the next syllable'],
    ['노인 일잘', '노인 일자리', 'a letter that belongs to the next syllable'],
    ['주거급ㅇ', '주거급여', 'a syllable of which only the first letter is there'],
    ['치ㅁ', '치매 검사', 'a syllable of which only the first letter is there'],
    ['rlsrmqqhrwl', '긴급복지 생계지원', 'Latin keys'],
    ['ehdh', '긴급복지 생계지원', 'Latin keys, of a word in a summary half typed'],
    ['RLSRMQ', '긴급복지 생계지원', 'Latin keys with Caps Lock'],
    ['lh', 'LH 전세임대', 'small letters for capitals'],
    ['맞춤형', '생계급여', 'another name'],
    ['임신·출산', '목욕비', 'a tag with a middle dot and other spaces'],
    ['국토교통부', '주거급여', 'an agency'],
    ['남원', '목욕비', 'a city'],
    ['기획과', 'LH 전세임대', 'a department'],
    ['창구', 'LH 전세임대', 'how one applies'],
    ['현물', 'LH 전세임대', 'what one gets'],
    ['지원사업 청년', '청년월세 지원사업', 'words in another order'],
    ['청년 주거', '청년월세 지원사업', 'words in different texts'],
    ['전북특별자치도'.normalize('NFD'), '목욕비', 'letters decomposed, as a Mac writes them'],
  ];
  for (const [query, name, why] of finds) {
    it(`finds ${name} by ${query.normalize('NFC')}: ${why}`, () =>
      assert.ok(found(query).includes(name), found(query).join()));
  }

  it('takes ㄳ for ㄱ and ㅅ', () => {
    const one = new ProgramSearch();
    one.add([aProgram('검진'), aProgram('건강 상담')]);
    assert.deepEqual(one.find('ㄳ').places, [1]);
  });

  it('takes a syllable for what it may become by one more vowel', () => {
    const one = new ProgramSearch();
    one.add([aProgram('완도 여객선')]);
    assert.deepEqual(one.find('오').places, [0]);
  });

  it('does not take a word before the last, or before a space, for half typed', () => {
    assert.deepEqual(found('노인 일잘 '), []);
    assert.deepEqual(found('긴급보 생계'), []);
  });

  it('finds two initials in names and tags, not all over the texts', () => {
    assert.ok(!found('ㄱㅇㄹ').length, 'initials of «기억력», in a summary');
  });

  it('finds no word across two texts', () => assert.deepEqual(found('생계급여맞춤형'), []));

  it('looks for signs as signs', () => {
    for (const query of ['.*', '긴급|기초', '(', '[', '\\', 'a|b', '^', '$']) assert.deepEqual(found(query), [], query);
  });

  it('finds all, in order, by an empty query', () => {
    for (const query of ['', '  ', '·']) {
      const { places, how } = search.find(query);
      assert.deepEqual([places, how], [PROGRAMS.map((_, place) => place), 'all']);
    }
  });

  it('finds nothing where there is nothing', () => {
    assert.deepEqual(search.find('도롱뇽은'), { places: [], classes: [], how: 'words', read: '도롱뇽은', also: [] });
    assert.deepEqual(new ProgramSearch().find('긴급').places, []);
    assert.deepEqual(new ProgramSearch().find('').places, []);
  });

  it('looks at no more of a query than any name is long', () => {
    assert.deepEqual(search.find('긴급'.repeat(1_000_000)).places, []);
  });
});

describe('The order of what is found', () => {
  const ranked = new ProgramSearch();
  ranked.add([
    aProgram('하나', { eligibility: '돌봄을 받는 사람' }),
    aProgram('둘', { summary: '돌봄을 드려요.' }),
    aProgram('셋', { tags: ['돌봄'] }),
    aProgram('일상돌봄'),
    aProgram('긴급돌봄', { tags: ['돌봄'] }),
  ]);

  it('is name, tag, summary, the rest; within each that of the list', () => {
    assert.deepEqual(ranked.find('돌봄').places, [3, 4, 2, 1, 0]);
    assert.deepEqual(ranked.find('돌봄').classes, [0, 0, 1, 2, 3]);
  });

  it('puts words as they stand before words half typed', () => {
    const one = new ProgramSearch();
    one.add([aProgram('지방 이사'), aProgram('집수리'), aProgram('가', { summary: '집을 고쳐요.' })]);
    assert.deepEqual(one.find('집').places, [1, 2, 0]);
  });

  it('does not mind a word half typed before the same word as it stands', () => {
    const one = new ProgramSearch();
    one.add([aProgram('가', { summary: '집' }), aProgram('지방의 집')]);
    assert.deepEqual(one.find('집').classes, [0, 2]);
  });

  it('takes the worst of several words', () => {
    const one = new ProgramSearch();
    one.add([aProgram('돌봄', { summary: '밤에도 와요.' }), aProgram('밤 돌봄')]);
    assert.deepEqual(one.find('돌봄 밤').places, [1, 0]);
  });

  it('puts last what a people’s word stands for, and says so', () => {
    const one = new ProgramSearch();
    one.add([
      aProgram('임대', { tags: ['주거'] }),
      aProgram('주거급여'),
      aProgram('가', { eligibility: '월세로 사는 사람' }),
    ]);
    const { places, classes, also, how, read } = one.find('월세');
    assert.deepEqual(
      [places, classes],
      [
        [2, 1, 0],
        [3, 8, 9],
      ],
    );
    assert.deepEqual([also, how, read], [['주거'], 'words', '월세']);
    assert.deepEqual(search.find('주거').also, []);
  });
});

describe('How a query was understood', () => {
  it('says which Korean word the keys stood for', () => {
    const { how, read } = search.find('dnjftp');
    assert.deepEqual([how, read], ['keyboard', '월세']);
  });

  it('leaves Latin words alone that are there', () => assert.equal(search.find('LH').how, 'words'));

  const slips: [slip: string, meant: string, why: string][] = [
    ['긴금복지', '긴급복지', 'another consonant'],
    ['긴급뵥지', '긴급복지', 'another vowel'],
    ['긴급봊기', '긴급복지', 'two keys swapped'],
    ['긴급복비', '긴급복지', 'the last syllable'],
    ['진급복지', '긴급복지', 'the first letter'],
    ['긴하복지', '긴급복지', 'another syllable'],
    ['긴급급복지', '긴급복지', 'a syllable twice'],
    ['이라리', '일자리', 'a key not pressed, with another syllable torn'],
    ['월새', '월세', 'a vowel that sounds alike'],
    ['치매검살', '치매검사', 'a letter too many'],
    ['긴금복ㅈ', '긴급복', 'a slip before a letter half typed'],
    ['dnjfto', '월세', 'a slip on the wrong keyboard'],
  ];
  for (const [slip, meant, why] of slips) {
    it(`takes ${slip} for ${meant}: ${why}`, () => {
      const { how, read, places } = search.find(slip);
      assert.deepEqual([how, read], ['typo', meant]);
      assert.deepEqual(places, search.find(`${meant} `).places);
    });
  }

  it('mends one word and keeps the others', () => {
    const { read, places } = search.find('청년 월새');
    assert.deepEqual([read, places], ['청년 월세', [2]]);
  });

  it('guesses nothing from two slips, nor from a word too short to tell', () => {
    for (const query of ['진금봉지', '빚', '꿈']) assert.deepEqual(found(query), [], query);
  });
});

describe('People’s words', () => {
  it('stand for words of the taxonomy, beside other words', () => {
    assert.deepEqual(found('청년 집세'), ['청년월세 지원사업']);
    assert.deepEqual(found('실직'), ['노인 일자리']);
  });

  it('are a host’s as well, where it gives them', () => {
    const own = new ProgramSearch({ '마을 버스': ['노년'], 실직: ['청년'], '': ['주거'] });
    own.add(PROGRAMS);
    assert.deepEqual(own.find('마을버스').places, [4]);
    assert.deepEqual(own.find('실직').places, [2]);
    assert.deepEqual(own.find('해고').places, [5]);
  });
});

describe('A search that grows', () => {
  it('is not held up by a synonym that stands for nothing', () => {
    const one = new ProgramSearch({ 월세: ['·', '', '주거'] });
    one.add(PROGRAMS);
    assert.deepEqual(one.find('월세').also, ['주거']);
  });

  it('finds the same in one list as in slices, in between as well', () => {
    const sliced = new ProgramSearch();
    sliced.slips = slips;
    PROGRAMS.forEach((program, place) => {
      sliced.add([program]);
      assert.equal(sliced.size, place + 1);
      assert.deepEqual(sliced.find(program.name).places.includes(place), true);
    });
    for (const query of ['긴급', 'ㄱㄱ', '월세', '긴금복지', '']) {
      assert.deepEqual(sliced.find(query), search.find(query));
    }
  });
});
