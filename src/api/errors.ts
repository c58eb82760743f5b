import type { FormDefinition } from '../schemas/form-definition.ts';

/** Why a call to the API gave no usable answer: a closed list. */
export type ApiErrorKind = 'network' | 'timeout' | 'status' | 'shape' | 'refused' | 'unknown';

/** The one error of the API's client. Its message names no value that a person typed. */
export class ApiError extends Error {
  override readonly name = 'ApiError';
  readonly kind: ApiErrorKind;
  /** HTTP status, where there was one. */
  readonly status: number | undefined;
  /** Of a broken form definition what is left when the wrong members are taken out. */
  readonly mended: FormDefinition | undefined;

  constructor(kind: ApiErrorKind, message: string, status?: number, mended?: FormDefinition) {
    super(message);
    this.kind = kind;
    this.status = status;
    this.mended = mended;
  }
}
