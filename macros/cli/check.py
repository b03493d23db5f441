"""`vankho check`: all faults of the archive, in one run."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection
from pathlib import Path

import click

from macros.cli.progress import Progress
from macros.cli.root import archive_root, path_in
from macros.diagnostics import (
    LANGUAGES,
    Diagnostic,
    Language,
    OutputFormat,
    Severity,
    render_diagnostic,
    render_github,
    render_json,
    worst_exit_code,
)
from macros.model import Archive


@click.command("check")
@click.argument("paths", nargs=-1, type=click.Path(path_type=Path), metavar="[TỆP HOẶC THƯ MỤC]…")
@click.option("--strict", is_flag=True, help="Cảnh báo cũng tính là lỗi.")
@click.option(
    "--format",
    "output",
    type=click.Choice(["text", "json", "github"]),
    default="text",
    help="Dạng kết quả: text cho người đọc, json cho chương trình, github cho CI.",
)
@click.option("--lang", "language", type=click.Choice(LANGUAGES), default="vi", help="Ngôn ngữ của lời báo.")
@click.pass_context
def check_command(
    context: click.Context, paths: tuple[Path, ...], *, strict: bool, output: OutputFormat, language: Language
) -> None:
    """Kiểm tra kho, kể những chỗ cần xem lại.

    Cả kho luôn được đọc hết; nêu TỆP HOẶC THƯ MỤC thì chỉ in những chỗ thuộc về chúng. Kết thúc với mã 0
    khi không có lỗi, 1 khi có lỗi (với --strict: khi có cảnh báo), 2 khi không chạy được.
    """
    root = archive_root(paths)
    wanted = {path_in(root, path) for path in paths}
    with Progress("Đang đọc kho") as progress:
        archive, faults = _judged(root, progress)
    shown = [fault for fault in faults if _concerns(fault, wanted)]
    _write(shown, archive, output, language)
    if output == "text":
        click.echo(render_count(shown, progress.total, language), err=True)
    context.exit(worst_exit_code(shown, strict=strict))


def _judged(root: Path, progress: Progress) -> tuple[Archive, tuple[Diagnostic, ...]]:
    from macros.checks import run_checks
    from macros.citations import link_archive
    from macros.reading import open_archive, registry_of

    archive = open_archive(root, progress.count)
    registry = registry_of(archive)
    progress.step("Đang tìm các văn bản được dẫn")
    links = link_archive(archive, registry)
    progress.step("Đang kiểm tra")
    return archive, run_checks(archive, links, registry)


def _concerns(fault: Diagnostic, wanted: Collection[str]) -> bool:
    """Tell whether a fault, or one of its other places, lies in one of the paths asked for."""
    if not wanted or "." in wanted:
        return True
    places = (fault.position, *(related.position for related in fault.related))
    return any(place.path == path or place.path.startswith(f"{path}/") for place in places for path in wanted)


def _write(faults: list[Diagnostic], archive: Archive, output: OutputFormat, language: Language) -> None:
    from macros.cli.source_lines import SourceLines

    if output == "json":
        click.echo(render_json(faults, language))
    elif output == "github":
        for fault in faults:
            click.echo(render_github(fault, language))
    else:
        lines = SourceLines(archive)
        for fault in faults:
            click.echo(render_diagnostic(fault, lines, language) + "\n")


def render_count(faults: Collection[Diagnostic], reports: int, language: Language) -> str:
    """Say in one line how much was looked at and what was found."""
    counts = Counter(fault.severity for fault in faults)
    found = ", ".join(_counted(counts[s], s, language) for s in Severity if counts[s])
    if language == "vi":
        return f"Đã kiểm tra {reports} báo cáo: {found or 'không có lỗi'}."
    return f"{reports} {'report' if reports == 1 else 'reports'} checked: {found or 'no faults'}."


def _counted(number: int, severity: Severity, language: Language) -> str:
    plural = "s" if language == "en" and number > 1 and severity is not Severity.INFO else ""
    return f"{number} {severity.label(language)}{plural}"
