import { css } from 'lit';

/** A part of the inbox that is one column: what it is for, then panels and lists. */
export const page = css`
  :host {
    max-width: 840px;
    margin: 0 auto;
    padding: 20px 24px 32px;
  }
  .lead {
    color: var(--text-subtle);
  }
  section {
    margin-top: 24px;
  }
  h2 {
    padding-bottom: 12px;
    font-size: 19px;
  }
  .panel {
    margin-top: 24px;
    padding: 20px;
    border: 1px solid var(--border);
    border-radius: 12px;
    background: var(--surface);
  }
  .rows {
    display: grid;
    gap: 12px;
  }
  .empty {
    padding: 32px 16px;
    border: 1px dashed var(--border);
    border-radius: 8px;
    text-align: center;
  }
  .empty p + p {
    color: var(--text-subtle);
  }
  .said {
    min-height: 24px;
    margin-top: 12px;
  }

  @media (width < 480px) {
    :host {
      padding-inline: 16px;
    }
    .panel {
      padding: 16px;
    }
  }
`;
