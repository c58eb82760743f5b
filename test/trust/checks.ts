/**
 * The forty things that must hold when a person in crisis uses the kit, in
 * order of harm. Check `n` is the file `NN-name.test.ts` in this folder.
 */
export const CHECKS: readonly string[] = [
  // A. Believes that help is coming when it is not
  'ack-means-stored',
  'ack-survives-power-loss',
  'second-process',
  'no-false-success',
  'disk-full-honest',
  'spam-never-faked',
  'every-destination-tracked',
  'undecryptable-never',
  'unknown-says-unknown',
  // B. Exposed to someone who can hurt them
  'frame-isolation',
  'inline-replay',
  'shared-pc-clean',
  'default-no-draft',
  'quick-exit',
  'no-pii-in-logs',
  'no-pii-in-url-or-referrer',
  'disk-holds-ciphertext',
  'receipt-unguessable',
  'erase-erases',
  'no-body-on-redirect',
  'key-swap-refused',
  // C. Misled or hijacked
  'api-data-inert',
  'phone-shown-is-phone-dialled',
  'inbox-inert',
  'no-forged-routing',
  'cross-site-post-blocked',
  // D. Cannot ask at all
  'poisoned-host',
  'csp-tt-matrix',
  'euckr-quirks',
  'http-page',
  'storage-blocked-or-full',
  'host-css',
  'ime-hangul',
  'dom-churn',
  'slow-or-huge-api',
  'overload-and-NAT',
  // E. Duplicated, delayed, confused
  'lost-response-once',
  'edit-after-unknown',
  'bfcache-and-close',
  'compatible-api-contract',
];
