/** Work that is done in steps, so that whoever has it done can rest between them. */
export type Steps<Value> = Generator<void, Value>;

/** Takes all steps at once; gives what they lead to. */
export function allSteps<Value>(steps: Steps<Value>): Value {
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}
