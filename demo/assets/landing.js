/* global addEventListener, document, getSelection, location, navigator */
(() => {
  const TITLES = {
    ko: '이음: 기사와 시청 누리집에 바로 붙이는 도움 요청서',
    en: 'Ieum: a request-for-help form for city portals and news articles',
  };
  const COPIED = { ko: '복사했습니다', en: 'Copied' };
  const NOT_COPIED = {
    ko: '복사하지 못했습니다. 글을 끌어서 골라 주세요.',
    en: 'Could not copy. Please select the text.',
  };

  /** Shows the page in a language that it has; the form follows `lang` by itself. */
  function show(language) {
    document.documentElement.lang = language;
    document.title = TITLES[language];
    for (const link of document.querySelectorAll('[data-language]')) {
      if (link.lang === language) link.setAttribute('aria-current', 'true');
      else link.removeAttribute('aria-current');
    }
  }

  /** The language that the address asks for, if it asks. */
  function requested() {
    const language = location.hash.slice(1);
    return Object.hasOwn(TITLES, language) ? language : undefined;
  }

  function onHashChange() {
    const language = requested();
    if (language) show(language);
  }

  async function copy(button) {
    const text = button.parentElement.querySelector('code').textContent;
    const status = document.querySelector('[data-copied]');
    const { lang } = document.documentElement;
    try {
      await navigator.clipboard.writeText(text);
      status.textContent = COPIED[lang];
      button.dataset.done = '';
    } catch {
      status.textContent = NOT_COPIED[lang];
      getSelection().selectAllChildren(button.parentElement.querySelector('code'));
    }
  }

  addEventListener('hashchange', onHashChange);
  addEventListener('DOMContentLoaded', () => {
    show(requested() ?? 'ko');
    for (const button of document.querySelectorAll('[data-copy]')) {
      button.hidden = false;
      button.addEventListener('click', () => copy(button));
      button.addEventListener('blur', () => delete button.dataset.done);
    }
  });
  // At once, before anything is painted, so that no text is swapped under a reader's eyes.
  show(requested() ?? 'ko');
})();
