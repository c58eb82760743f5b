import { css } from 'lit';

/**
 * Private tokens: each takes the public `--ieum-*` property, then a default:
 * the page's own KRDS value where it has one, or KRDS's. Dark follows the
 * page's `color-scheme`, so that a light page keeps a light card. All sizes
 * are px, since KRDS and many portals set `html { font-size: 62.5% }`.
 */
export const tokens = css`
  :host {
    --_ieum-primary: var(--ieum-color-primary, var(--krds-light-color-button-primary-fill, #0b50d0));
    --_ieum-on-primary: var(--ieum-color-on-primary, #fff);
    --_ieum-text: var(--ieum-color-text, var(--krds-light-color-text-basic, #1e2124));
    --_ieum-subtle: var(--ieum-color-text-subtle, #464c53);
    --_ieum-surface: var(--ieum-color-surface, #fff);
    --_ieum-quiet: var(--ieum-color-surface-quiet, #f4f5f6);
    --_ieum-chosen: var(--ieum-color-surface-chosen, #ecf2fe);
    --_ieum-border: var(--ieum-color-border, #cdd1d5);
    --_ieum-input: var(--ieum-color-input-border, #58616a);
    --_ieum-danger: var(--ieum-color-danger, #bd2c0f);
    --_ieum-danger-surface: var(--ieum-color-danger-surface, #fdefec);
    --_ieum-warning: var(--ieum-color-warning, #8a5c00);
    --_ieum-warning-surface: var(--ieum-color-warning-surface, #fff3db);
    --_ieum-success: var(--ieum-color-success, #267337);
    --_ieum-success-surface: var(--ieum-color-success-surface, #eaf6ec);
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
      --_ieum-primary: var(
        --ieum-color-primary,
        light-dark(var(--krds-light-color-button-primary-fill, #0b50d0), #86aff9)
      );
      --_ieum-on-primary: var(--ieum-color-on-primary, light-dark(#fff, #1e2124));
      --_ieum-text: var(--ieum-color-text, light-dark(var(--krds-light-color-text-basic, #1e2124), #f4f5f6));
      --_ieum-subtle: var(--ieum-color-text-subtle, light-dark(#464c53, #cdd1d5));
      --_ieum-surface: var(--ieum-color-surface, light-dark(#fff, #1e2124));
      --_ieum-quiet: var(--ieum-color-surface-quiet, light-dark(#f4f5f6, #33363d));
      --_ieum-chosen: var(--ieum-color-surface-chosen, light-dark(#ecf2fe, #22304d));
      --_ieum-border: var(--ieum-color-border, light-dark(#cdd1d5, #58616a));
      --_ieum-input: var(--ieum-color-input-border, light-dark(#58616a, #8a949e));
      --_ieum-danger: var(--ieum-color-danger, light-dark(#bd2c0f, #f7afa1));
      --_ieum-danger-surface: var(--ieum-color-danger-surface, light-dark(#fdefec, #40231d));
      --_ieum-warning: var(--ieum-color-warning, light-dark(#8a5c00, #ffd580));
      --_ieum-warning-surface: var(--ieum-color-warning-surface, light-dark(#fff3db, #3d3018));
      --_ieum-success: var(--ieum-color-success, light-dark(#267337, #8fd49d));
      --_ieum-success-surface: var(--ieum-color-success-surface, light-dark(#eaf6ec, #1f3325));
    }
  }

  @media (prefers-contrast: more) {
    :host {
      --_ieum-subtle: var(--ieum-color-text-subtle, var(--_ieum-text));
      --_ieum-border: var(--ieum-color-border, var(--_ieum-input));
    }
  }
`;
