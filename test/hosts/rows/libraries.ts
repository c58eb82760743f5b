import type { Family } from '../row.ts';

/** What Prototype.js 1.6 changes that others notice, in its manner: our own words, since no page may be needed to load it. */
const PROTOTYPE = `
function $A(iterable) {
  if (!iterable) return [];
  var length = iterable.length || 0, results = new Array(length);
  while (length--) results[length] = iterable[length];
  return results;
}
function extend(target, source) { for (var name in source) target[name] = source[name]; return target; }
extend(Object, {
  extend: extend,
  keys: function (object) { var keys = []; for (var name in object) keys.push(name); return keys; },
  values: function (object) { var values = []; for (var name in object) values.push(object[name]); return values; },
  toJSON: function (value) {
    if (value === null) return 'null';
    if (typeof value !== 'object') return typeof value === 'string' ? '"' + value + '"' : String(value);
    if (value.toJSON) return value.toJSON();
    var members = [];
    for (var name in value) members.push('"' + name + '": ' + Object.toJSON(value[name]));
    return '{' + members.join(', ') + '}';
  }
});
extend(Function.prototype, {
  bind: function () {
    if (arguments.length < 2 && arguments[0] === undefined) return this;
    var method = this, args = $A(arguments), context = args.shift();
    return function () { return method.apply(context, args.concat($A(arguments))); };
  },
  curry: function () { return this; }, delay: function (s) { return setTimeout(this, s * 1000); },
  wrap: function (wrapper) { var method = this; return function () { return wrapper.apply(this, [method].concat($A(arguments))); }; },
  methodize: function () { var method = this; return function () { return method.apply(null, [this].concat($A(arguments))); }; }
});
extend(String.prototype, {
  strip: function () { return this.replace(/^\\s+/, '').replace(/\\s+$/, ''); },
  startsWith: function (pattern) { return this.indexOf(pattern) === 0; },
  endsWith: function (pattern) { var at = this.length - pattern.length; return at >= 0 && this.lastIndexOf(pattern) === at; },
  include: function (pattern) { return this.indexOf(pattern) > -1; },
  toArray: function () { return this.split(''); }, toJSON: function () { return '"' + this + '"'; },
  empty: function () { return this == ''; }, sub: function () { return String(this); }, times: function (n) { return new Array(n + 1).join(this); }
});
var Enumerable = {
  each: function (step) { for (var i = 0; i < this.length; i++) step(this[i], i); return this; },
  collect: function (step) { var made = []; this.each(function (v, i) { made.push(step(v, i)); }); return made; },
  detect: function (test) { for (var i = 0; i < this.length; i++) if (test(this[i], i)) return this[i]; },
  findAll: function (test) { var found = []; this.each(function (v, i) { if (test(v, i)) found.push(v); }); return found; },
  include: function (item) { return this.indexOf(item) !== -1; },
  inject: function (memo, step) { this.each(function (v, i) { memo = step(memo, v, i); }); return memo; },
  toArray: function () { return $A(this); }, size: function () { return this.length; }, inspect: function () { return '[]'; },
  all: function (test) { return this.findAll(test).length === this.length; }, any: function (test) { return this.findAll(test).length > 0; }
};
extend(Array.prototype, Enumerable);
extend(Array.prototype, {
  map: Enumerable.collect, find: Enumerable.detect, select: Enumerable.findAll, filter: Enumerable.findAll,
  member: Enumerable.include, entries: Enumerable.toArray, every: Enumerable.all, some: Enumerable.any,
  clear: function () { this.length = 0; return this; }, first: function () { return this[0]; }, last: function () { return this[this.length - 1]; },
  compact: function () { return this.select(function (v) { return v != null; }); }, uniq: function () { return this; },
  without: function (item) { return this.select(function (v) { return v !== item; }); }, clone: function () { return $A(this); },
  toJSON: function () { var made = []; this.each(function (v) { made.push(Object.toJSON(v)); }); return '[' + made.join(', ') + ']'; }
});
Array.from = $A;
Date.prototype.toJSON = function () { return '"' + this.getTime() + '"'; };
Number.prototype.toJSON = function () { return String(this); };
extend(HTMLElement.prototype, {
  visible: function () { return this.style.display !== 'none'; }, update: function (text) { this.innerHTML = text; return this; },
  remove: function () { this.parentNode.removeChild(this); return this; }, select: function (selector) { return $A(this.querySelectorAll(selector)); },
  replace: function (text) { this.outerHTML = text; return this; }, hide: function () { this.style.display = 'none'; return this; },
  show: function () { this.style.display = ''; return this; }, next: function () { return this.nextElementSibling; }
});
(function (Native) {
  window.Element = function (name) { return document.createElement(name); };
  extend(window.Element, Native);
  window.Element.prototype = Native.prototype;
})(Element);
extend(window.Event, { KEY_RETURN: 13, observe: function (on, type, run) { on.addEventListener(type, run); }, stop: function (e) { e.preventDefault(); } });
document.getElementsByClassName = function (name) { return $A(document.querySelectorAll('.' + name)); };
var $ = function (id) { return document.getElementById(id); };
function $$(selector) { return $A(document.querySelectorAll(selector)); }
`;

/** What XE 1.x adds to strings, and old boards hang onto pages. */
const XE = `
String.prototype.getQuery = function (key) { var found = new RegExp('[?&]' + key + '=([^&#]*)').exec(this); return found ? found[1] : ''; };
String.prototype.setQuery = function (key, value) { return this + (this.indexOf('?') < 0 ? '?' : '&') + key + '=' + value; };
String.prototype.escape = function () { return this.replace(/&/g, '&amp;').replace(/</g, '&lt;'); };
String.prototype.unescape = function () { return this.replace(/&lt;/g, '<').replace(/&amp;/g, '&'); };
String.prototype.stripTags = function () { return this.replace(/<[^>]+>/g, ''); };
String.prototype.trim = function () { return this.replace(/^\\s+|\\s+$/g, ''); };
var current_url = location.href, request_uri = '/', current_mid = 'news', waiting_message = '기다려 주세요', ssl_actions = [];
`;

/** A board's own scripts on jQuery: they take Enter, submits, clicks and forms to be theirs. */
const BOARD = `
jQuery(function ($) {
  $.ajaxSetup({ contentType: 'application/x-www-form-urlencoded; charset=EUC-KR', cache: false });
  $(document).on('submit', 'form', function () { return false; });
  $(document).on('keydown', 'input', function (event) { if (event.which === 13) return false; });
  $(document).on('click', 'a[href^="#"]', function (event) { event.preventDefault(); $('html, body').animate({ scrollTop: 0 }, 200); });
  $('.article-body *').css('max-width', '100%');
  $('input, textarea, button').addClass('skin').attr('autocomplete', 'on');
  $(window).on('scroll resize', function () { $('.article-body').toggleClass('moved'); });
  $('p').each(function () { $(this).html($(this).html()); });
});
`;

export const family: Family = {
  id: 'libraries',
  name: { ko: '오래된 라이브러리', en: 'Old libraries' },
  rows: [
    {
      name: { ko: 'Prototype.js 1.6과 같은 것', en: 'the like of Prototype.js 1.6' },
      page: () => ({ head: `<script>${PROTOTYPE}</script>` }),
    },
    {
      name: { ko: 'XE의 문자열 메서드', en: 'XE’s additions to strings' },
      page: () => ({ head: `<script>${XE}</script>` }),
    },
    {
      name: { ko: 'jQuery 1.12와 게시판 스크립트', en: 'jQuery 1.12 with the scripts of a board' },
      page: () => ({ head: `<script src="/jquery.js"></script><script>${BOARD}</script>` }),
    },
    {
      name: { ko: '이 셋을 한꺼번에', en: 'all three at once' },
      page: () => ({
        head: `<script>${PROTOTYPE}</script><script src="/jquery.js"></script><script>jQuery.noConflict();${XE}${BOARD}</script>`,
      }),
    },
  ],
};
