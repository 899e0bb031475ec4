import { useEffect, useState } from 'preact/hooks';

/**
 * What a question to the background was answered last.
 * @param about asked again when this changes; undefined: not asked
 * @returns undefined until there is an answer; a question that fails keeps the answer before
 */
export function useAnswer<T>(about: string | undefined, ask: () => Promise<T>): T | undefined {
  const [answer, setAnswer] = useState<T>();
  useEffect(() => {
    if (about === undefined) return;
    let current = true;
    ask().then(
      (given) => current && setAnswer(() => given),
      () => undefined,
    );
    return () => {
      current = false;
    };
  }, [about]);
  return answer;
}
