"""python3 models/training/anchors.py: writes models/anchors.json, the messages that corrections must leave as they are.

Twelve training lines of the written corpus a language, spread over the seven levels; the extension scores them when it
fits an agent's corrections (lib/score/adapt.ts). Lines that are held back for evaluation are not among them.
"""
import json
from pathlib import Path

HERE = Path(__file__).parent
LEVELS = [-3, -2, -2, -1, 0, 0, 0, 0, 1, 2, 2, 3]
LONGEST = 160


def anchors(path: Path) -> list:
    lines = path.read_text(encoding="utf-8").splitlines()
    rows = [line.split("\t") for index, line in enumerate(lines) if index % 6 != 5]
    chosen: list = []
    for level in LEVELS:
        fitting = [text for value, _, text in rows if int(value) == level and len(text) <= LONGEST and text not in chosen]
        chosen.append(fitting[len(fitting) // 2])
    return chosen


if __name__ == "__main__":
    texts = [text for path in sorted((HERE / "corpus").glob("*.tsv")) for text in anchors(path)]
    out = HERE.parent / "anchors.json"
    out.write_text(json.dumps(texts, ensure_ascii=False, indent=2) + "\n", encoding="utf-8")
    print(f"{len(texts)} messages, {out.stat().st_size} bytes")
