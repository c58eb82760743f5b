import { css } from 'lit';

/**
 * Private tokens: each takes the public `--ieum-*` property, then a default:
 * the page's own KRDS value where it has one, or KRDS's. Dark follows the
 * page's `color-scheme`, so that a light page keeps a light card. All sizes
 * are px, since KRDS and many portals set `html { font-size: 62.5% }`.
 */
export const tokens = css`
  :host {
    --_primary: var(--krds-light-color-button-primary-fill, #0b50d0);
    --_on-primary: #fff;
    --_text: var(--krds-light-color-text-basic, #1e2124);
    --_subtle: #464c53;
    --_surface: #fff;
    --_quiet: #f4f5f6;
    --_chosen: #ecf2fe;
    --_border: #cdd1d5;
    --_input: #58616a;
    --_danger: #bd2c0f;
    --_danger-surface: #fdefec;
    --_warning: #8a5c00;
    --_warning-surface: #fff3db;
    --_success: #267337;
    --_success-surface: #eaf6ec;

    --_ieum-primary: var(--ieum-color-primary, var(--_primary));
    --_ieum-on-primary: var(--ieum-color-on-primary, var(--_on-primary));
    --_ieum-text: var(--ieum-color-text, var(--_text));
    --_ieum-subtle: var(--ieum-color-text-subtle, var(--_subtle));
    --_ieum-surface: var(--ieum-color-surface, var(--_surface));
    --_ieum-quiet: var(--ieum-color-surface-quiet, var(--_quiet));
    --_ieum-chosen: var(--ieum-color-surface-chosen, var(--_chosen));
    --_ieum-border: var(--ieum-color-border, var(--_border));
    --_ieum-input: var(--ieum-color-input-border, var(--_input));
    --_ieum-danger: var(--ieum-color-danger, var(--_danger));
    --_ieum-danger-surface: var(--ieum-color-danger-surface, var(--_danger-surface));
    --_ieum-warning: var(--ieum-color-warning, var(--_warning));
    --_ieum-warning-surface: var(--ieum-color-warning-surface, var(--_warning-surface));
    --_ieum-success: var(--ieum-color-success, var(--_success));
    --_ieum-success-surface: var(--ieum-color-success-surface, var(--_success-surface));
    --_ieum-focus: var(--ieum-color-focus, var(--_ieum-primary));
    --_ieum-radius: var(--ieum-radius, 8px);
    --_ieum-font: var(--ieum-font-family, 'Pretendard GOV', Pretendard, 'Noto Sans KR', 'Noto Sans CJK KR', sans-serif);
    --_ieum-size: var(--ieum-font-size, 17px);
    --_ieum-size-hint: var(--ieum-font-size-hint, 15px);
    --_ieum-size-heading: var(--ieum-font-size-heading, 19px);
    --_ieum-size-title: var(--ieum-font-size-title, 24px);
  }

  @supports (color: light-dark(#fff, #000)) {
    :host {
      --_primary: light-dark(var(--krds-light-color-button-primary-fill, #0b50d0), #86aff9);
      --_on-primary: light-dark(#fff, #1e2124);
      --_text: light-dark(var(--krds-light-color-text-basic, #1e2124), #f4f5f6);
      --_subtle: light-dark(#464c53, #cdd1d5);
      --_surface: light-dark(#fff, #1e2124);
      --_quiet: light-dark(#f4f5f6, #33363d);
      --_chosen: light-dark(#ecf2fe, #22304d);
      --_border: light-dark(#cdd1d5, #58616a);
      --_input: light-dark(#58616a, #8a949e);
      --_danger: light-dark(#bd2c0f, #f7afa1);
      --_danger-surface: light-dark(#fdefec, #40231d);
      --_warning: light-dark(#8a5c00, #ffd580);
      --_warning-surface: light-dark(#fff3db, #3d3018);
      --_success: light-dark(#267337, #8fd49d);
      --_success-surface: light-dark(#eaf6ec, #1f3325);
    }
  }

  @media (prefers-contrast: more) {
    :host {
      --_subtle: var(--_text);
      --_border: var(--_input);
    }
  }
`;
