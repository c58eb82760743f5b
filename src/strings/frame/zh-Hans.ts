import { emergency } from '../card/zh-Hans.ts';
import type { Strings } from './ko.ts';

/** Simplified Chinese; not yet reviewed, see `../zh-Hans.ts`. */
const zh: Strings = {
  elements: {
    'help-request-form': '请求帮助',
    'program-finder': '我也许可以得到哪些帮助',
    'partner-directory': '提供帮助的机构',
    'request-status': '查看求助的进展',
  },
  nav: '在这里可以做什么',
  home: (name) => `${name}网站`,
  waiting: {
    title: '也可以打电话求助',
    text: '正在打开。如果打不开，请拨打下面的号码。',
  },
  states: {
    incomplete: {
      title: '网址不完整',
      text: '链接的后半部分缺失或被更改了。请在收到链接的地方重新打开，也可以拨打下面的号码。',
    },
    unknown: {
      title: '没有找到接收的地方',
      text: '这里没有这个网址所指的地方。请在收到链接的地方重新打开，也可以拨打下面的号码。',
    },
    offline: {
      title: '网络断开了',
      text: '网络恢复后会自动重新打开。如果不能等，请拨打下面的号码。',
    },
    failed: {
      title: '现在打不开',
      text: '请过一会儿再试。如果不能等，请拨打下面的号码。',
    },
    stranger: {
      title: '不能在这里打开',
      text: '它嵌在我们不认识的网站里，您写的内容可能不安全。请在新窗口中打开。',
    },
  },
  retry: '重新打开',
  open: '在新窗口中打开',
  phones: '电话号码',
  labels: { ...emergency.labels, '1577-0199': '心理危机' },
  also: emergency.also,
  visit: '也可以去最近的居民中心（행정복지센터，주민센터）说明情况。',
};
export default zh;
