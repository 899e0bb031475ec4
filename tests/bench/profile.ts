/** A CPU profile as the DevTools protocol gives it (Profiler.Profile). */
export interface Profile {
  readonly nodes: readonly {
    readonly id: number;
    readonly callFrame: { readonly url: string; readonly functionName: string };
    readonly children?: readonly number[];
  }[];
  /** Node of each sample, and microseconds since the sample before. */
  readonly samples?: readonly number[];
  readonly timeDeltas?: readonly number[];
}

/** Time that a script took, in milliseconds. */
export interface Share {
  readonly total: number;
  /** The longest stretch without a break. */
  readonly longest: number;
}

/** Milliseconds spent in a script and in everything that it called. */
export function timeIn(profile: Profile, isScript: (url: string) => boolean): Share {
  const nodes = new Map(profile.nodes.map((node) => [node.id, node]));
  const inside = new Set<number>();
  const enter = (id: number): void => {
    inside.add(id);
    for (const child of nodes.get(id)?.children ?? []) enter(child);
  };
  for (const { id, callFrame } of profile.nodes) if (isScript(callFrame.url)) enter(id);
  const collector = profile.nodes.find(({ callFrame }) => callFrame.functionName === '(garbage collector)')?.id;

  let [total, longest, stretch] = [0, 0, 0];
  profile.samples?.forEach((sample, index) => {
    // A sample stands for the time until the next one.
    const milliseconds = (profile.timeDeltas?.[index + 1] ?? 0) / 1000;
    const counts = inside.has(sample) || (sample === collector && stretch > 0);
    stretch = counts ? stretch + milliseconds : 0;
    if (counts) total += milliseconds;
    longest = Math.max(longest, stretch);
  });
  return { total, longest };
}
