import { because, INLINE, type Family, type Row, type Words } from '../row.ts';

const GONE: Words = {
  ko: '페이지가 지운 것 없이는 요소를 만들 수 없어요.',
  en: 'What the page took away is what elements are made with.',
};
const gone = because(INLINE, GONE);
const goneFromAll = because([...INLINE, 'isolated'], GONE);

/** A line of a page's own script that changes what all scripts of the page share. */
interface Poison {
  readonly name: Words;
  readonly script: string;
  /** Only before the kit is there, since later nobody would notice. */
  readonly early?: boolean;
  readonly fallback?: { readonly before?: Row['fallback']; readonly after?: Row['fallback'] };
}

const POISONS: readonly Poison[] = [
  {
    name: { ko: 'Object.prototype에 열거되는 항목', en: 'Object.prototype with an enumerable extra' },
    script: 'Object.prototype.extend = function () { return this; };',
  },
  {
    name: { ko: 'Object.prototype에 열거되지 않는 항목', en: 'Object.prototype with a hidden extra' },
    script: 'Object.defineProperty(Object.prototype, "extend", { value: function () { return this; } });',
  },
  {
    name: { ko: 'Object.prototype에 값으로 쓰이는 이름', en: 'Object.prototype with names that options have' },
    script: `['signal', 'once', 'capture', 'status', 'notice', 'form', 'frame', 'type', 'kind'].forEach(function (name) {
      Object.defineProperty(Object.prototype, name, { value: undefined, writable: true, configurable: true });
    });`,
  },
  {
    name: { ko: '얼린 기본 객체', en: 'frozen prototypes' },
    script: '[Object, Array, String, Function, Promise].forEach(function (each) { Object.freeze(each.prototype); });',
  },
  {
    name: { ko: 'Array.prototype에 열거되는 항목', en: 'Array.prototype with enumerable extras' },
    script: `Array.prototype.remove = function (index) { return this.splice(index, 1); };
      Array.prototype.contains = function (item) { return this.indexOf(item) > -1; };`,
  },
  {
    name: { ko: 'Array.prototype.toJSON', en: 'Array.prototype.toJSON' },
    script: `Array.prototype.toJSON = function () {
      return '[' + this.map(function (each) { return JSON.stringify(each); }).join(', ') + ']';
    };`,
  },
  {
    name: { ko: 'Object.prototype.toJSON', en: 'Object.prototype.toJSON' },
    script: `Object.defineProperty(Object.prototype, 'toJSON', { value: function () { return String(this); } });`,
  },
  {
    name: { ko: '고장 난 Array.from', en: 'a broken Array.from' },
    script: `Array.from = function (iterable) {
      var length = (iterable && iterable.length) || 0, results = new Array(length);
      while (length--) results[length] = iterable[length];
      return results;
    };`,
  },
  {
    name: { ko: '옛 배열 메서드', en: 'array methods of an old library' },
    script: `Array.prototype.find = Array.prototype.detect = function (test) {
        for (var i = 0; i < this.length; i++) if (test(this[i], i)) return this[i];
      };
      Array.prototype.entries = function () { return this.slice(); };
      Array.prototype.includes = function (item) { for (var i in this) if (this[i] == item) return true; return false; };
      Array.prototype.flat = function () { return [].concat.apply([], this); };`,
  },
  {
    name: { ko: '배열의 반복자를 바꾼 폴리필', en: 'an array iterator of a polyfill' },
    script: `Array.prototype[Symbol.iterator] = function () {
      var list = this, index = 0;
      return { next: function () { return { done: index >= list.length, value: list[index++] }; } };
    };`,
  },
  {
    name: { ko: '옛 Function.prototype.bind', en: 'Function.prototype.bind of an old library' },
    script: `Function.prototype.bind = function (context) {
      if (arguments.length < 2 && context === undefined) return this;
      var method = this, args = [].slice.call(arguments, 1);
      return function () { return method.apply(context, args.concat([].slice.call(arguments))); };
    };`,
  },
  {
    name: { ko: '바꿔 놓은 문자열 메서드', en: 'string methods that were replaced' },
    script: `String.prototype.trim = function () { return this.replace(/^\\s+|\\s+$/g, ''); };
      String.prototype.startsWith = function (pattern) { return this.lastIndexOf(pattern, 0) === 0; };
      String.prototype.replaceAll = function (from, to) { return this.split(from).join(to); };
      String.prototype.normalize = function () { return String(this); };`,
  },
  {
    name: { ko: 'JSON을 바꿔 놓은 옛 스크립트', en: 'JSON of an old script' },
    script: `(function (native) {
      window.JSON = {
        parse: function (text) { return native.parse(text); },
        stringify: function (value) { return native.stringify(value); }
      };
    })(JSON);`,
  },
  {
    name: { ko: '감시 도구가 감싼 fetch', en: 'fetch wrapped by a monitor' },
    script: `(function (native) {
      window.fetch = function () {
        return native.apply(this, arguments).then(function (response) { response.clone().text(); return response; });
      };
    })(fetch);`,
  },
  {
    name: { ko: 'XMLHttpRequest로 만든 fetch', en: 'fetch made of XMLHttpRequest' },
    script: `window.fetch = function (url, init) {
      return new Promise(function (resolve, reject) {
        var xhr = new XMLHttpRequest();
        xhr.open((init && init.method) || 'GET', url);
        for (var name in (init && init.headers) || {}) xhr.setRequestHeader(name, init.headers[name]);
        xhr.onload = function () {
          resolve(new Response(xhr.responseText, { status: xhr.status, headers: { 'content-type': xhr.getResponseHeader('content-type') } }));
        };
        xhr.onerror = function () { reject(new TypeError('Network request failed')); };
        xhr.send((init && init.body) || null);
      });
    };`,
  },
  {
    name: { ko: '다른 Promise', en: 'another Promise' },
    script: `window.Promise = (function (Native) {
      function Own(run) { this._ = new Native(run); }
      Own.prototype.then = function (yes, no) { var own = this._.then(yes, no); return new Own(function (a, b) { own.then(a, b); }); };
      Own.prototype['catch'] = function (no) { return this.then(undefined, no); };
      Own.prototype['finally'] = function (end) { return this.then(function (v) { end(); return v; }, function (e) { end(); throw e; }); };
      ['resolve', 'reject', 'all', 'race'].forEach(function (name) {
        Own[name] = function (value) { return new Own(function (a, b) { Native[name](value).then(a, b); }); };
      });
      return Own;
    })(Promise);`,
  },
  {
    name: { ko: 'Promise 없음', en: 'no Promise' },
    script: 'window.Promise = undefined;',
    fallback: { before: gone, after: gone },
  },
  {
    name: { ko: '페이지의 변수 Map', en: 'a variable of the page named Map' },
    script: 'var Map = {};',
    fallback: { before: goneFromAll, after: gone },
  },
  {
    name: { ko: '페이지의 변수 URL', en: 'a variable of the page named URL' },
    script: 'var URL = location.href;',
    fallback: { before: goneFromAll, after: gone },
  },
  {
    name: { ko: '페이지의 변수 Event', en: 'a variable of the page named Event' },
    script: 'var Event = {};',
    fallback: { before: goneFromAll },
  },
  {
    name: { ko: '페이지의 변수 name, status, form', en: 'variables of the page named name, status and form' },
    script: `var name = '기사', status = '공개', form = document.forms, self = this, top = 0, words = [], strings = {}, ieum = {};`,
  },
  {
    name: { ko: '바꿔 놓은 Element', en: 'an Element that is another' },
    script: `(function (Native) {
      window.Element = function (name) { return document.createElement(name); };
      for (var each in Native) window.Element[each] = Native[each];
    })(Element);`,
  },
  {
    name: { ko: '요소에 붙인 옛 메서드', en: 'methods of an old library on elements' },
    script: `['remove', 'update', 'replace', 'hide', 'show', 'select', 'toggle', 'insert', 'wrap', 'empty', 'visible', 'next',
        'previous', 'up', 'down', 'descendants', 'addClassName', 'getStyle', 'clear', 'present', 'activate', 'getValue'].forEach(function (name) {
      HTMLElement.prototype[name] = function () { if (name === 'remove') this.parentNode.removeChild(this); return this; };
    });`,
  },
  {
    name: { ko: '배열을 주는 document.querySelectorAll', en: 'a document.querySelectorAll that gives plain arrays' },
    script: `(function (native) {
      document.querySelectorAll = function (selector) { return [].slice.call(native.call(document, selector)); };
      document.getElementsByClassName = function (name) { return document.querySelectorAll('.' + name); };
    })(document.querySelectorAll);`,
  },
  {
    name: { ko: '감싼 addEventListener', en: 'addEventListener wrapped by a monitor' },
    script: `(function (native) {
      EventTarget.prototype.addEventListener = function (type, listener, options) {
        var wrapped = typeof listener === 'function' ? function (event) { return listener.call(this, event); } : listener;
        return native.call(this, type, wrapped, options);
      };
    })(EventTarget.prototype.addEventListener);`,
  },
  {
    name: { ko: '키와 마우스를 막는 스크립트', en: 'scripts against copying' },
    script: `['contextmenu', 'selectstart', 'dragstart', 'copy', 'cut', 'paste'].forEach(function (type) {
        document.addEventListener(type, function (event) { event.preventDefault(); event.stopPropagation(); }, true);
      });
      document.onmousedown = function (event) { if (event.button === 2) return false; };
      document.onkeydown = function (event) { if (event.keyCode === 13 || event.ctrlKey || event.keyCode > 111) return false; };`,
  },
  {
    name: { ko: '멈춘 시계, 고른 난수', en: 'a clock that stands and a die that is loaded' },
    script: 'Date.now = function () { return 0; }; Math.random = function () { return 0; };',
  },
  {
    name: { ko: '콘솔 없음', en: 'no console' },
    script: 'window.console = undefined;',
  },
  {
    name: { ko: '관찰자를 흉내 낸 폴리필', en: 'polyfills in place of observers' },
    script: `window.IntersectionObserver = function (seen) {
        this.observe = function (target) { setTimeout(function () { seen([{ target: target, isIntersecting: true, intersectionRatio: 1 }]); }, 0); };
        this.unobserve = this.disconnect = function () {};
      };
      window.ResizeObserver = function () { this.observe = this.unobserve = this.disconnect = function () {}; };
      window.requestAnimationFrame = function (step) { return setTimeout(function () { step(Date.now()); }, 16); };`,
  },
  {
    name: { ko: 'IntersectionObserver, MutationObserver 없음', en: 'no observers' },
    script: 'window.IntersectionObserver = window.MutationObserver = undefined;',
    fallback: { before: goneFromAll },
    early: true,
  },
  {
    name: { ko: '감싼 customElements.define과 attachShadow', en: 'customElements.define and attachShadow wrapped' },
    script: `(function (define, attach) {
      customElements.define = function (name, made, options) { return define.call(customElements, name, made, options); };
      Element.prototype.attachShadow = function (options) { return attach.call(this, options); };
    })(customElements.define, Element.prototype.attachShadow);`,
    early: true,
  },
  {
    name: { ko: '거부하는 attachShadow', en: 'an attachShadow that throws' },
    script: `Element.prototype.attachShadow = function () { throw new Error('No shadow roots here.'); };`,
    fallback: { before: goneFromAll },
    early: true,
  },
  {
    name: { ko: '만들 수 없는 스타일시트', en: 'style sheets that cannot be made' },
    script: `window.CSSStyleSheet = function () { throw new TypeError('Illegal constructor'); };`,
    early: true,
  },
  {
    name: { ko: '던지는 오류 처리기', en: 'an error handler that throws' },
    script: `window.onerror = function () { throw new Error('again'); }; window.addEventListener('unhandledrejection', function (event) { throw event.reason; });`,
  },
];

const before = ({ name, script, fallback }: Poison): Row => ({
  name: { ko: `${name.ko}, 먼저`, en: `${name.en}, before the kit` },
  page: () => ({ head: `<script>${script}</script>` }),
  ...(fallback?.before ? { fallback: fallback.before } : {}),
});

/** Once the element is registered, so that it meets the poison in the middle of its work. */
const after = ({ name, script, fallback }: Poison): Row => ({
  name: { ko: `${name.ko}, 나중`, en: `${name.en}, after the kit` },
  page: () => ({
    head: `<script>customElements.whenDefined('ieum-help-request-form').then(function () {
      var script = document.createElement('script');
      script.text = ${JSON.stringify(script).replaceAll('</', '<\\/')};
      document.head.appendChild(script);
    });</script>`,
  }),
  ...(fallback?.after ? { fallback: fallback.after } : {}),
});

export const family: Family = {
  id: 'poison',
  name: { ko: '바꿔 놓은 기본 객체', en: 'Poisoned prototypes and globals' },
  rows: [...POISONS.map(before), ...POISONS.filter(({ early }) => !early).map(after)],
};
