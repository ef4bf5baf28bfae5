/** Stands in for `navigator.locks`, which happy-dom lacks: holders of one name take turns. */
export function installLocks(): void {
  const tails = new Map<string, Promise<unknown>>();
  Object.defineProperty(navigator, 'locks', {
    configurable: true,
    value: {
      request<Value>(name: string, task: () => Promise<Value>): Promise<Value> {
        const turn = (tails.get(name) ?? Promise.resolve()).then(task);
        tails.set(
          name,
          turn.catch(() => undefined),
        );
        return turn;
      },
    },
  });
}
