/* global addEventListener, document, location */
(() => {
  /** Shows the page in English or Korean; the form follows `lang` by itself. */
  function show() {
    const language = location.hash === '#ko' ? 'ko' : 'en';
    document.documentElement.lang = language;
    for (const link of document.querySelectorAll('[data-language]')) {
      if (link.lang === language) link.setAttribute('aria-current', 'true');
      else link.removeAttribute('aria-current');
    }
  }

  addEventListener('hashchange', show);
  addEventListener('DOMContentLoaded', show);
  // At once, before anything is painted, so that no text is swapped under a reader's eyes.
  show();
})();
