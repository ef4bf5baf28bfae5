/** An expected outcome as a value: what was asked for, or the reason why not. Bugs throw. */
export type Result<Value, Failure> =
  { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly reason: Failure };

export function success<Value>(value: Value): { readonly ok: true; readonly value: Value } {
  return { ok: true, value };
}

export function failure<Failure>(reason: Failure): {
  readonly ok: false;
  readonly reason: Failure;
} {
  return { ok: false, reason };
}
