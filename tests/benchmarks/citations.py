"""How fast citations and terms are recognised, in MB of UTF-8 text per second of one core; the goal is 10.

    make bench
    .venv/bin/python -m tests.benchmarks.citations [--texts FOLDER] [--runs 9] [--megabytes 10]

Processor time is measured, so that other programs on the machine count little; still, compare two versions
only on a quiet machine, in turn, and by their ratios. No test looks at these figures.
"""

from __future__ import annotations

import argparse
import random
import sys
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import median
from time import process_time
from typing import Final

from macros.citations import link_archive
from macros.citations.recognise import citations_of, recognise
from macros.citations.terms import terms_of
from macros.citations.view import TextView
from macros.reading import open_archive, registry_of

_ROOT: Final = Path(__file__).parents[2]
_GOAL: Final = 10.0
"""MB/s."""
_CITING_EVERY: Final = 12
"""Real reports cite a document or name a term about once in 900 bytes, which is one sentence in twelve."""
_PLAIN: Final = (
    "Các chi bộ đã họp đúng kỳ, nội dung sát với việc của thôn và của cơ quan.",
    "Đường vào xóm Thượng được mở rộng thêm 2,5 m, hoàn thành trước mùa mưa.",
    "Tỷ lệ hộ nghèo giảm từ 7,2% xuống còn 4,1%, vượt kế hoạch đề ra.",
    "Một số nơi còn lúng túng khi triển khai nghị quyết, quy chế và chương trình công tác của cấp mình.",
    "Cán bộ mới nhận việc được hướng dẫn tại chỗ, sau ba tháng thì làm được.",
    "Tổ công tác đã kiểm tra 18 đơn vị, nhắc nhở 3 đơn vị chậm báo cáo.",
    "Công tác tuyên truyền, vận động nhân dân được thực hiện thường xuyên, sâu rộng.",
    "Nước sạch đã về tới 11/14 thôn; ba thôn vùng cao còn dùng nước suối qua bể lọc.",
    "Hội Phụ nữ xã giúp nhau vốn và giống, nhiều hộ có thu nhập khá từ chè và ong.",
    "Lớp học buổi tối mở ở nhà văn hóa, người lớn tuổi đến học chữ ngày một đông.",
    "Năm qua mưa nhiều, hai đoạn kè bị sạt, dân quân đã đắp lại trong chín ngày.",
)
_CITING: Final = (
    "Thực hiện Nghị quyết số {n}-NQ/HU ngày {d}/{m}/{y} của Ban Chấp hành Đảng bộ huyện, các xã đã làm xong.",
    "Ban Thường vụ Huyện ủy ban hành Kế hoạch số {n}-KH/HU, ngày {d}/{m}/{y} về trồng rừng ven hồ.",
    "Căn cứ Quyết định số {n}/{y}/QĐ-UBND ngày {d} tháng {m} năm {y} của Ủy ban nhân dân tỉnh.",
    "Theo Hướng dẫn số {n} của Ban Tổ chức Tỉnh ủy thì việc này do xã quyết định.",
    "Nghị quyết Trung ương {k} khóa XII được học tập ở tất cả các chi bộ.",
    "Nghị quyết Đại hội Đảng bộ huyện lần thứ XIX, nhiệm kỳ 2015-2020 đề ra {n} chỉ tiêu.",
    "Trong nhiệm kỳ 2020-2025, huyện đã kết nạp {n} đảng viên; khóa XX có 39 ủy viên.",
    "Luật Đất đai năm 2013 và Điều lệ Đảng được phổ biến tới từng hộ.",
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Corpus:
    """Texts that are measured together."""

    name: str
    texts: Sequence[str]

    @property
    def megabytes(self) -> float:
        """Their length in UTF-8, in millions of bytes."""
        return sum(len(text.encode()) for text in self.texts) / 1e6


def generated_report(megabytes: float, *, every: int = _CITING_EVERY, seed: int = 0) -> str:
    """Make one long report of invented sentences.

    Args:
        megabytes: its length.
        every: one sentence in so many cites; none does when it is 0.
        seed: for the choice of sentences and numbers.
    """
    draw = random.Random(seed)  # noqa: S311 - a text, not a secret
    parts: list[str] = []
    length = 0
    while length < megabytes * 1e6:
        chosen = _CITING if every and draw.randrange(every) == 0 else _PLAIN
        sentence = draw.choice(chosen).format(
            n=f"{draw.randint(1, 300):02}",
            d=draw.randint(1, 28),
            m=draw.randint(1, 12),
            y=draw.randint(2012, 2024),
            k=draw.randint(1, 12),
        )
        parts.append(sentence + draw.choice((" ", " ", " ", "\n\n", "\n\n- ")))
        length += len(parts[-1].encode())
    return "".join(parts)


def corpora(folder: Path, sample: Sequence[str], megabytes: float) -> Iterator[Corpus]:
    """Yield what is measured; real texts only where there are some."""
    real = [path.read_bytes().decode("utf-8") for path in sorted(folder.glob("*.txt"))]
    if real:
        yield Corpus(name="real texts", texts=real)
    yield Corpus(name="sample archive", texts=sample)
    yield Corpus(name="generated", texts=[generated_report(megabytes)])
    yield Corpus(name="none cited", texts=[generated_report(megabytes / 5, every=0)])


def both(text: str) -> int:
    """Recognise citations and terms, as linking an archive does it: with one view of the text."""
    view = TextView.of(text)
    return len(citations_of(view, text)) + len(terms_of(view, text))


STEPS: Final[dict[str, Callable[[str], object]]] = {
    "view": lambda text: TextView.of(text).folded,
    "citations": recognise,
    "citations and terms": both,
}


def seconds(work: Callable[[], object], runs: int) -> float:
    """Return the median processor time of several runs."""
    times = []
    for _ in range(runs):
        begin = process_time()
        work()
        times.append(process_time() - begin)
    return median(times)


def row(corpus: str, step: str, megabytes: float, taken: float) -> str:
    """Format one line of the table."""
    speed = megabytes / taken
    return f"{corpus:<16}{step:<22}{megabytes:>7.2f}{taken * 1000:>11.1f}{speed:>8.1f}{speed / _GOAL:>8.2f}\n"


def main(arguments: Sequence[str] | None = None) -> None:
    """Measure and print the table."""
    parser = argparse.ArgumentParser(description="How fast citations and terms are recognised.")
    parser.add_argument(
        "--texts", type=Path, default=_ROOT.parent / "shared" / "gold" / "texts", metavar="FOLDER"
    )
    parser.add_argument("--runs", type=int, default=9)
    parser.add_argument("--megabytes", type=float, default=10.0, help="length of the generated report")
    options = parser.parse_args(arguments)
    archive = open_archive(_ROOT)
    registry = registry_of(archive)
    sample = [report.body for report in archive.reports]
    write = sys.stdout.write
    write(f"{'corpus':<16}{'step':<22}{'MB':>7}{'ms':>11}{'MB/s':>8}{'of goal':>8}\n")
    for corpus in corpora(options.texts, sample, options.megabytes):
        runs = options.runs if corpus.megabytes < 1 else max(3, options.runs // 3)
        for step, work in STEPS.items():
            taken = seconds(lambda texts=corpus.texts, work=work: [work(text) for text in texts], runs)  # type: ignore[misc]
            write(row(corpus.name, step, corpus.megabytes, taken))
    taken = seconds(lambda: link_archive(archive, registry), options.runs)
    write(row("sample archive", "link_archive", Corpus(name="", texts=sample).megabytes, taken))


if __name__ == "__main__":
    main()
