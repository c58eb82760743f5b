import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import * as z from 'zod/mini';
import { Discovery } from '../../src/schemas/discovery.ts';
import { FormDefinition } from '../../src/schemas/form-definition.ts';
import { Problem } from '../../src/schemas/problem.ts';
import { Receipt } from '../../src/schemas/receipt.ts';
import { Status } from '../../src/schemas/status.ts';
import { capability, definition, discovery, problem, receipt } from '../support/builders.ts';

const status = {
  state: 'assigned',
  since: '2026-11-22T10:00:00+09:00',
  history: [{ state: 'received', at: '2026-11-22T10:00:00.123Z', actor: null }],
  overdue: false,
  outcome: null,
};

const refuses = (schema: z.core.$ZodType, document: unknown, where: string): void => {
  const { error } = z.safeParse(schema, document);
  assert.equal(error?.issues[0]?.path.join('/'), where);
};

describe('what an API answers', () => {
  const documents: [what: string, schema: z.core.$ZodType, document: object][] = [
    ['discovery', Discovery, discovery()],
    ['discovery of an API that only reads', Discovery, { version: '3.0' }],
    ['a form definition', FormDefinition, definition()],
    ['a receipt', Receipt, receipt()],
    [
      'a receipt that says nothing of what comes next',
      Receipt,
      { reference: 'K7M4-XQ2P', received_at: '2026-11-22T10:00:00Z', next: null },
    ],
    ['a status', Status, status],
    ['a problem', Problem, problem(422, { fields: [{ pointer: '/needs', code: 'required' }] })],
    ['a problem that names nothing but its type', Problem, { type: 'about:blank' }],
  ];
  for (const [what, schema, document] of documents) {
    it(`may be ${what}, with members that nobody knows, which are left out`, () => {
      assert.deepEqual(z.parse(schema, { ...document, 'x-unknown': 1 }), document);
    });
  }

  const wrong: [what: string, schema: z.core.$ZodType, document: object, where: string][] = [
    [
      'another protocol',
      Discovery,
      { ...discovery(), referral: { ...capability(), protocol: 'ieum/9' } },
      'referral/protocol',
    ],
    ['a script for a frame', Discovery, discovery({ frame: 'javascript:alert(1)' }), 'referral/frame'],
    [
      'words for an emergency number',
      Discovery,
      discovery({ emergency: [{ label: '경찰', number: '빨리' }] }),
      'referral/emergency/0/number',
    ],
    ['a reference with an O', Receipt, receipt({ reference: 'KOM4-XQ2P' }), 'reference'],
    ['a secret of 60 bits', Receipt, receipt({ secret: '7ZQK-M3TR-9WVB' }), 'secret'],
    ['a day that is none', Receipt, receipt({ next: { step: 'assign', by: '2026-11-32', who: '팀' } }), 'next/by'],
    ['an unheard-of state', Status, { ...status, state: 'lost' }, 'state'],
    [
      'a label without Korean',
      FormDefinition,
      { ...definition(), needs: [{ id: 'a', label: { en: 'A' } }] },
      'needs/0/label/ko',
    ],
    [
      'a policy that is a script',
      FormDefinition,
      { ...definition(), controller: { ...definition().controller, policy_url: 'javascript:1' } },
      'controller/policy_url',
    ],
  ];
  for (const [what, schema, document, where] of wrong) {
    it(`may not hold ${what}`, () => refuses(schema, document, where));
  }
});
