import { css } from 'lit';

/** A line of a list that holds what it is about and the buttons that go with it. */
export const row = css`
  :host {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 8px 16px;
    padding: 12px 16px;
    border: 1px solid var(--border);
    border-radius: 8px;
    background: var(--surface);
    break-inside: avoid;
  }
  .about {
    flex: 1 1 240px;
    min-width: 0;
  }
  h3 {
    font-size: 17px;
  }
  .facts {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 4px 12px;
    margin-top: 4px;
    color: var(--text-subtle);
    font-size: 15px;
  }
`;
