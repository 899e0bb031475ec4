/** The model is started in less time, mostly: then nothing is said of it. */
const PATIENCE_MS = 700;

/** Tells when an answer with levels takes so long that the model must be starting, and when it has come. */
export function watchLoading(changed: (loading: boolean) => void): <T>(answer: Promise<T>) => Promise<T> {
  return (answer) => {
    let loading = false;
    const timer = setTimeout(() => {
      loading = true;
      changed(true);
    }, PATIENCE_MS);
    return answer.finally(() => {
      clearTimeout(timer);
      if (loading) changed(false);
    });
  };
}
