import { css } from 'lit';

export const styles = css`
  header {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 8px 16px;
    padding: 12px 24px;
    border-bottom: 1px solid var(--border);
    background: var(--surface);
  }
  h1 {
    font-size: 24px;
    line-height: 1.3;
  }
  .choice {
    display: flex;
    align-items: center;
    gap: 8px;
    min-width: 0;
  }
  label {
    flex: none;
    color: var(--text-subtle);
    font-size: 15px;
  }
  select {
    min-width: 0;
    min-height: 44px;
    padding: 0 8px;
    border: 1px solid var(--border-input);
    border-radius: 6px;
    background: var(--surface);
    color: var(--text);
    font: inherit;
  }
  .choice button {
    flex: none;
  }
  nav {
    display: flex;
    flex-wrap: wrap;
    gap: 0 4px;
    margin-inline-end: auto;
  }
  nav a {
    display: inline-flex;
    align-items: center;
    min-height: 44px;
    padding: 0 12px;
    border-radius: 6px;
    text-decoration: none;
  }
  nav .badge {
    margin-inline-start: 6px;
  }
  nav a:hover {
    text-decoration: underline;
  }
  nav a[aria-current] {
    border-bottom: 3px solid var(--link);
    border-radius: 0;
    font-weight: 700;
  }
  .who {
    min-width: 0;
    font-size: 15px;
  }
  .role {
    color: var(--text-subtle);
  }
  .failure {
    flex-basis: 100%;
    color: var(--danger);
  }
  .failure:empty {
    display: none;
  }

  @media (width < 480px) {
    header {
      padding: 8px 16px;
    }
    h1,
    .choice {
      flex-basis: 100%;
    }
    select {
      flex: 1;
    }
    nav {
      flex-basis: 100%;
    }
    nav a {
      padding-inline: 8px;
    }
    .who {
      flex: 1;
    }
  }

  @media print {
    header {
      padding: 0 0 8px;
    }
    .choice,
    nav,
    button {
      display: none;
    }
  }
`;
