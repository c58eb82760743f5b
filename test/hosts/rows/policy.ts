import { loaderTag } from '../doors.ts';
import type { HostPage } from '../page.ts';
import { because, FRAMED, INLINE, NO_ORIGIN, type Family, type Words } from '../row.ts';
import type { Place } from '../servers.ts';

/** Fresh for each answer on a real server. */
const NONCE = 'aWV1bQ';

const LIT = "'allow-duplicates'";

/** A policy as a header; `lines` are its directives. */
const policy =
  (
    lines: (at: Place & { readonly apiOrigin: string }) => readonly string[],
    more: (at: Place) => Partial<HostPage> = () => ({}),
  ) =>
  (at: Place): Partial<HostPage> => ({
    headers: { 'content-security-policy': lines({ ...at, apiOrigin: new URL(at.api).origin }).join('; ') },
    ...more(at),
  });

const withNonce = (at: Place): Partial<HostPage> => ({
  loader: loaderTag(at).replace('<script ', `<script nonce="${NONCE}" `),
});

const REFUSED: Words = {
  ko: '페이지의 정책이 로더를 막아요. 로더의 주소를 script-src에 넣어 주세요.',
  en: 'The page’s policy blocks the loader: name its origin in script-src.',
};
const NO_LIT: Words = {
  ko: "정책이 lit-html이라는 이름을 허락하지 않아요. trusted-types에 lit-html 'allow-duplicates'를 넣어 주세요.",
  en: "The policy does not allow the name lit-html: add lit-html 'allow-duplicates' to trusted-types.",
};
const NO_API: Words = {
  ko: '정책이 API를 막아요. API의 주소를 connect-src에 넣어 주세요.',
  en: 'The policy blocks the API: name its origin in connect-src.',
};
const NO_FRAMES: Words = {
  ko: '정책이 프레임을 막아요. 키트의 주소를 frame-src에 넣어 주세요.',
  en: 'The policy blocks frames: name the kit’s origin in frame-src.',
};

const NO_EMBEDDER_POLICY: Words = {
  ko: '다른 출처와 떼어 놓은 페이지(COEP)에는, 따로 있는 요청서가 그 정책을 함께 보내지 않는 한 프레임이 열리지 않아요.',
  en: 'A page with a Cross-Origin-Embedder-Policy opens no frame that does not send one too; the stand-alone page sends none.',
};

const ALL_NONE = ({ kit, apiOrigin }: Place & { readonly apiOrigin: string }): string[] => [
  "default-src 'none'",
  `script-src ${kit}`,
  `connect-src ${apiOrigin}`,
  `frame-src ${kit}`,
  'img-src data:',
];

export const family: Family = {
  id: 'policy',
  name: { ko: 'CSP와 Trusted Types', en: 'Content Security Policy and Trusted Types' },
  rows: [
    {
      name: { ko: '주소를 하나씩 허락', en: 'allow-list of hosts' },
      page: policy(({ kit, apiOrigin }) => [
        "default-src 'self'",
        `script-src 'self' ${kit}`,
        `connect-src 'self' ${apiOrigin}`,
        `frame-src ${kit}`,
        "style-src 'self'",
        'img-src * data:',
        "form-action 'self'",
        "base-uri 'self'",
        "object-src 'none'",
      ]),
    },
    {
      name: { ko: 'nonce와 strict-dynamic', en: 'nonce with strict-dynamic' },
      page: policy(
        ({ kit, apiOrigin }) => [
          `script-src 'nonce-${NONCE}' 'strict-dynamic'`,
          `style-src 'nonce-${NONCE}'`,
          `connect-src ${apiOrigin}`,
          `frame-src ${kit}`,
          "object-src 'none'",
          "base-uri 'none'",
        ],
        withNonce,
      ),
    },
    { name: { ko: '다 막고 필요한 것만', en: 'nothing but what is needed' }, page: policy(ALL_NONE) },
    {
      name: { ko: 'Trusted Types, 이름 허락', en: 'Trusted Types with our name' },
      page: policy((at) => [...ALL_NONE(at), "require-trusted-types-for 'script'", `trusted-types lit-html ${LIT}`]),
    },
    {
      name: { ko: 'Trusted Types, 이름을 묻지 않음', en: 'Trusted Types for any name' },
      page: policy((at) => [...ALL_NONE(at), "require-trusted-types-for 'script'"]),
    },
    {
      name: { ko: 'Trusted Types, 다른 이름만', en: 'Trusted Types for other names' },
      page: policy((at) => [...ALL_NONE(at), "require-trusted-types-for 'script'", 'trusted-types default dompurify']),
      fallback: because(INLINE, NO_LIT),
      reports: /^trusted-types\b/,
    },
    {
      name: { ko: "Trusted Types 'none'", en: "Trusted Types 'none'" },
      page: policy((at) => [...ALL_NONE(at), "require-trusted-types-for 'script'", "trusted-types 'none'"]),
      fallback: because(INLINE, NO_LIT),
      reports: /^trusted-types\b/,
    },
    {
      name: { ko: '키트를 모르는 script-src', en: 'script-src without the kit' },
      page: policy(({ kit }) => ["script-src 'self'", `frame-src ${kit}`]),
      fallback: because([...INLINE, 'isolated'], REFUSED),
      reports: /^script-src/,
    },
    {
      name: { ko: 'API를 모르는 connect-src', en: 'connect-src without the API' },
      page: policy(({ kit }) => [`script-src ${kit}`, "connect-src 'self'", `frame-src ${kit}`]),
      fallback: because(INLINE, NO_API),
      reports: /^connect-src/,
    },
    {
      name: { ko: '프레임을 막는 frame-src', en: 'frame-src without the kit' },
      page: policy(({ kit, apiOrigin }) => [`script-src ${kit}`, `connect-src ${apiOrigin}`, "frame-src 'none'"]),
      fallback: because(FRAMED, NO_FRAMES),
      reports: /^frame-src/,
    },
    {
      name: { ko: '인라인 스타일을 막는 style-src', en: "style-src 'none'" },
      page: policy(({ kit, apiOrigin }) => [
        `script-src ${kit}`,
        `connect-src ${apiOrigin}`,
        "style-src 'none'",
        `frame-src ${kit}`,
      ]),
    },
    {
      name: { ko: 'form-action이 없는 것만', en: "form-action 'none'" },
      page: policy(({ kit, apiOrigin }) => [
        `script-src ${kit}`,
        `connect-src ${apiOrigin}`,
        "form-action 'none'",
        `frame-src ${kit}`,
      ]),
    },
    {
      name: { ko: '모래상자 (폼과 창은 됨)', en: 'sandbox with forms and popups' },
      page: policy(() => ['sandbox allow-scripts allow-forms allow-popups allow-popups-to-escape-sandbox']),
      fallback: because(FRAMED, NO_ORIGIN),
      reports: /^frame-ancestors/,
    },
    {
      name: { ko: 'meta로 쓴 정책', en: 'a policy in meta' },
      page: (at) => ({
        head: `<meta http-equiv="content-security-policy" content="${ALL_NONE({ ...at, apiOrigin: new URL(at.api).origin }).join('; ')}">`,
      }),
    },
    {
      name: { ko: '보고만 하는 정책', en: 'report-only, without anything of ours' },
      page: () => ({
        headers: {
          'content-security-policy-report-only':
            "default-src 'self'; require-trusted-types-for 'script'; trusted-types 'none'",
        },
      }),
      reports: /./,
    },
    {
      name: { ko: '다른 출처와 떼어 놓은 페이지', en: 'cross-origin isolated (COOP, COEP)' },
      page: () => ({
        headers: { 'cross-origin-opener-policy': 'same-origin', 'cross-origin-embedder-policy': 'require-corp' },
      }),
      fallback: because(FRAMED, NO_EMBEDDER_POLICY),
    },
    {
      name: { ko: '기능을 모두 끈 Permissions-Policy', en: 'a Permissions-Policy with everything off' },
      page: () => ({
        headers: {
          'permissions-policy':
            'geolocation=(), clipboard-write=(), clipboard-read=(), fullscreen=(), camera=(), microphone=(), payment=()',
          'referrer-policy': 'no-referrer',
        },
      }),
    },
  ],
};
