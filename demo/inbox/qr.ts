import { html, type TemplateResult } from 'lit';
import { correction, generate } from 'lean-qr';
import { toSvgPath } from 'lean-qr/extras/svg';

/** Modules of white around a code, without which readers do not find it (ISO/IEC 18004). */
const QUIET = 4;

/**
 * A text as a QR code, black on white in every colour scheme, since readers
 * want it so; its page gives `.qr` a size. `label` is read aloud in its place.
 */
export function qrCode(text: string, label: string): TemplateResult {
  const code = generate(text, { minCorrectionLevel: correction.M });
  const size = code.size + 2 * QUIET;
  return html`
    <svg class="qr" role="img" aria-label=${label} viewBox="${-QUIET} ${-QUIET} ${size} ${size}">
      <rect x=${-QUIET} y=${-QUIET} width=${size} height=${size} fill="#fff"></rect>
      <path d=${toSvgPath(code)} fill="#000"></path>
    </svg>
  `;
}
