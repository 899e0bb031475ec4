"""Figures of merit from probabilities of seven levels."""
from typing import Dict, Sequence, Tuple

import numpy as np

LEVEL_VALUES = np.arange(-3, 4)


def seven(levels: Sequence[int], p: np.ndarray, predicted: np.ndarray) -> Dict[str, float]:
    """For labels of one level each. `levels` and `predicted` in -3..3, `p` (n, 7)."""
    y = np.asarray(levels)
    value = (p * LEVEL_VALUES).sum(1)
    error = abs(predicted - y)
    out = dict(rows=len(y), pearson=float(np.corrcoef(y, value)[0, 1]), exact=float((error == 0).mean()),
               within_one=float((error <= 1).mean()), mae=float(error.mean()))
    if (y == 0).any():
        out['neutral_called_negative'] = float((predicted[y == 0] < 0).mean())
    if (y <= -2).any():
        out['negative_missed'] = float((predicted[y <= -2] >= 0).mean())
    return out


def three(allowed: Sequence[Tuple[int, ...]], p: np.ndarray) -> Dict[str, float]:
    """For labels that say only negative, neutral or positive (or lack neutral). `allowed` in 0..6."""
    y = np.array([0 if max(a) < 3 else 2 if min(a) > 3 else 1 for a in allowed])
    tri = np.stack([p[:, :3].sum(1), p[:, 3], p[:, 4:].sum(1)], 1)
    q = tri.argmax(1) if (y == 1).any() else np.where(tri[:, 0] > tri[:, 2], 0, 2)
    classes = [c for c in range(3) if (y == c).any()]
    recall = [float((q[y == c] == c).mean()) for c in classes]
    f1 = [2 * ((q == c) & (y == c)).sum() / max(1, (q == c).sum() + (y == c).sum()) for c in classes]
    return dict(rows=len(y), macro_recall=float(np.mean(recall)), macro_f1=float(np.mean(f1)), accuracy=float((q == y).mean()))


def figures(allowed: Sequence[Tuple[int, ...]], p: np.ndarray) -> Dict[str, float]:
    """Seven-level figures where each label is one level (most probable level predicted), else three-class figures."""
    if all(len(a) == 1 for a in allowed):
        return seven([a[0] - 3 for a in allowed], p, p.argmax(1) - 3)
    return three(allowed, p)
