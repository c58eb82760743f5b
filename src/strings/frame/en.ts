import { emergency } from '../card/en.ts';
import type { Strings } from './ko.ts';

/** English, for readers in Korea: names in Korean beside the translation. */
const en: Strings = {
  elements: {
    'help-request-form': 'Ask for help',
    'program-finder': 'What support might I get?',
    'partner-directory': 'Agencies that help',
    'request-status': 'See what became of a request',
  },
  nav: 'What you can do here',
  home: (name) => `${name} website`,
  waiting: {
    title: 'You can also get help by phone',
    text: 'Opening. If nothing opens, call one of the numbers below.',
  },
  states: {
    incomplete: {
      title: 'The address did not arrive whole',
      text: 'The end of the link is missing or was changed. Open it again where you got it, or call one of the numbers below.',
    },
    unknown: {
      title: 'We could not find where this leads',
      text: 'The place that this address names is not here. Open the link again where you got it, or call one of the numbers below.',
    },
    offline: {
      title: 'The internet connection broke',
      text: 'This page opens again by itself once you are connected. If it cannot wait, call one of the numbers below.',
    },
    failed: {
      title: 'This cannot be opened now',
      text: 'Try again in a little while. If it cannot wait, call one of the numbers below.',
    },
    stranger: {
      title: 'This does not open here',
      text: 'It stands within a site that we do not know, so what you write might not be safe. It opens safely in a window of its own.',
    },
  },
  retry: 'Open again',
  open: 'Open in a new window',
  phones: 'Phone numbers',
  labels: { ...emergency.labels, '1577-0199': 'mental-health crisis' },
  also: emergency.also,
  visit: 'You can also go to the nearest community centre (행정복지센터, 주민센터) and tell them.',
};
export default en;
