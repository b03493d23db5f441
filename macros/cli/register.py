"""`vankho register`: what reports cite and nobody registered, and one entry more for the registry."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final, TypeVar

import click

from macros.cli.progress import Progress
from macros.cli.root import archive_root
from macros.cli.wording import CannotRunError
from macros.diagnostics import LANGUAGES, Language, Message

if TYPE_CHECKING:
    from macros.importing.registering import Proposal, Request, Target, Unregistered
    from macros.model import Archive, Links
    from macros.registry import Registry

_LIMIT: Final = 20
"""Documents listed for people; programs get all."""
_RELATIONS: Final = (
    ("based_on", "Văn bản làm căn cứ."),
    ("replaces", "Văn bản được thay thế."),
    ("repeals", "Văn bản bị bãi bỏ."),
    ("amends", "Văn bản được sửa đổi, bổ sung."),
    ("guides", "Văn bản được hướng dẫn."),
    ("carries_out", "Văn bản được cụ thể hóa."),
    ("continues", "Văn bản được tiếp tục thực hiện."),
)
"""Registry keys of the verbs (`macros.model.Verb`), written out so that help needs no import."""
_VERIFIED: Final = ("có", "một phần", "chưa")
_LISTING: Final = {"limit": "--limit", "as_yaml": "--yaml", "as_json": "--json"}
_COLOURS: Final = {"+": "green", "-": "red", "@": "cyan"}

F = TypeVar("F", bound=Callable[..., Any])


def _relation_options(command: F) -> F:
    for key, text in reversed(_RELATIONS):
        option = click.option(
            f"--{key.replace('_', '-')}",
            key,
            multiple=True,
            metavar="VĂN-BẢN",
            help=f"{text} Nêu được nhiều lần.",
        )
        command = option(command)
    return command


@click.command("register")
@click.argument("words", required=False, metavar="[VĂN-BẢN]")
@click.option("--date", default="", metavar="NGÀY", help="Ngày ban hành: 5/9/2024, 9/2024 hoặc 2024.")
@click.option("--organization", default="", metavar="TÊN", help="Tổ chức ban hành, đã có trong danh bạ.")
@click.option("--kind", default="", metavar="LOẠI", help="Thể loại: nghị quyết, quy định …")
@click.option("--title", default="", metavar="LỜI", help="Trích yếu.")
@click.option("--issuer", default="", metavar="TÊN", help="Cơ quan ban hành: Ban Thường vụ, Ban Chấp hành …")
@click.option("--event", default="", metavar="LỜI", help="Đại hội, hội nghị thông qua.")
@_relation_options
@click.option("--partly", is_flag=True, help="Chỉ thay thế, bãi bỏ hoặc sửa đổi một phần.")
@click.option(
    "--from", "since", default="", metavar="NGÀY", help="Quan hệ có từ ngày nào, nếu khác ngày ban hành."
)
@click.option("--source", default="", metavar="LỜI", help="Nơi đã xem văn bản.")
@click.option("--verified", type=click.Choice(_VERIFIED), help="Đã so số, ngày, trích yếu với văn bản chưa.")
@click.option("--note", default="", metavar="LỜI", help="Ghi chú.")
@click.option(
    "--file", "file", default="", metavar="TỆP", help="Tệp trong docs/registry/resolutions để ghi vào."
)
@click.option("--again", is_flag=True, help="Vẫn ghi, vì quả là văn bản khác với văn bản cùng số đã đăng ký.")
@click.option("--dry-run", is_flag=True, help="Chỉ cho xem chỗ sẽ thêm, không ghi gì.")
@click.option(
    "--limit", type=click.IntRange(min=0), metavar="SỐ", help="Kể nhiều nhất bấy nhiêu văn bản; 0 là hết."
)
@click.option("--yaml", "as_yaml", is_flag=True, help="In bản thảo các mục YAML để chép vào danh bạ.")
@click.option("--json", "as_json", is_flag=True, help="In kết quả cho chương trình khác đọc.")
@click.option("--lang", "language", type=click.Choice(LANGUAGES), default="vi", help="Ngôn ngữ của lời báo.")
@click.pass_context
def register_command(
    context: click.Context, /, *, words: str | None, language: Language, **_options: Any
) -> None:
    """Kể văn bản được dẫn mà chưa đăng ký, hoặc đăng ký một văn bản.

    Không nêu VĂN-BẢN: kể những văn bản mà báo cáo dẫn nhưng danh bạ chưa có, dẫn nhiều nhất trước;
    --organization và --kind để lọc.

    Nêu VĂN-BẢN, viết như khi dẫn ("Quy định số 03-QĐ/HU ngày 5/9/2024") hoặc chỉ số: thêm một mục vào cuối
    tệp danh bạ, không đụng đến chữ nào đã có. Điều gì mọi lời dẫn trong báo cáo nói như nhau thì không cần
    nêu.

    Một khóa không đánh một số hai lần, nên văn bản cùng thể loại, số và khóa với văn bản đã đăng ký mà khác
    ngày thường chỉ là một bên sai ngày: lệnh dừng để so lại. Quả là hai văn bản (nơi đánh số lại mỗi năm) thì
    thêm --again.

    Kết thúc với mã 0 khi được, 1 khi văn bản đã đăng ký hoặc quan hệ nêu ra không thể có, 2 khi không làm
    được.
    """
    from macros.importing.registering import CannotRegisterError

    _require_fitting(context, words)
    try:
        if words is None:
            _list(context, language)
        else:
            _register(context, words, language)
    except CannotRegisterError as error:
        if not (error.is_known or error.is_fault):
            raise CannotRunError(error.message.text(language)) from error
        click.echo(error.message.text(language), err=True)
        context.exit(1)


def _require_fitting(context: click.Context, words: str | None) -> None:
    """Refuse options that say nothing without, or beside, a document to register."""
    given = {
        parameter.name: parameter.opts[0]
        for parameter in context.command.params
        if parameter.name and context.params.get(parameter.name)
    }
    of_list = [option for name, option in given.items() if name in _LISTING]
    of_entry = [
        option
        for name, option in given.items()
        if name not in {*_LISTING, "words", "organization", "kind", "language"}
    ]
    if words is not None and of_list:
        raise click.UsageError(f"{', '.join(of_list)} chỉ đi với danh sách, khi không nêu VĂN-BẢN.", context)
    if words is None and of_entry:
        raise click.UsageError(f"{', '.join(of_entry)} cần có VĂN-BẢN để đăng ký.", context)
    if len(of_list) > 1 and "--yaml" in of_list and "--json" in of_list:
        raise click.UsageError("chọn một trong --yaml và --json.", context)


def _read(root: Path, language: Language) -> tuple[Archive, Links, Registry, tuple[Unregistered, ...]]:
    from macros.citations import link_archive
    from macros.importing.registering import left_out, require_whole, unregistered_of
    from macros.reading import open_archive, registry_of

    with Progress("Đang đọc kho") as progress:
        archive = open_archive(root, progress.count)
        require_whole(archive.diagnostics)
        registry = registry_of(archive)
        progress.step("Đang tìm các văn bản được dẫn")
        links = link_archive(archive, registry)
        found = unregistered_of(archive, links, registry)
    for warning in left_out(archive.diagnostics):
        _say(warning, Message("cảnh báo", "warning"), language)
    return archive, links, registry, found


def _list(context: click.Context, language: Language) -> None:
    from macros.importing.registering import (
        answer_of,
        named_organization,
        next_steps,
        read_kind,
        render_drafts,
        render_list,
        selected,
    )

    options = context.params
    archive, _, registry, found = _read(archive_root(), language)
    name = " ".join(options["organization"].split())
    body = named_organization(name, None, registry) if name else None
    kind = read_kind(options["kind"])
    shown = selected(found, organization=body.id if body else None, kind=kind)
    for_people = not (options["as_yaml"] or options["as_json"])
    limit = options["limit"] if options["limit"] is not None else _LIMIT * for_people
    total = len(shown)
    shown = shown[:limit] if limit else shown
    if options["as_json"]:
        click.echo(json.dumps([answer_of(item, registry) for item in shown], ensure_ascii=False, indent=2))
    elif options["as_yaml"]:
        _echo(render_drafts(shown, archive, registry))
    else:
        _echo(render_list(shown, total, language, kind=kind, body=body.name if body else ""))
        _echo(message.text(language) for message in next_steps(shown, total))


def _echo(lines: Iterable[str]) -> None:
    for line in lines:
        click.echo(line)


def _request(context: click.Context, words: str) -> Request:
    from macros.importing.registering import Request
    from macros.model import Verb, Verification

    options = context.params
    return Request(
        words=words,
        kind=options["kind"],
        date=options["date"],
        organization=options["organization"],
        issuer=options["issuer"],
        title=options["title"],
        event=options["event"],
        source=options["source"],
        note=options["note"],
        verified=Verification(options["verified"]) if options["verified"] else None,
        relations=tuple((verb, said) for verb in Verb for said in options[verb.key]),
        partly=options["partly"],
        since=options["since"],
        again=options["again"],
    )


def _register(context: click.Context, words: str, language: Language) -> None:
    from macros.importing.registering import (
        doubts_about,
        place_entry,
        propose,
        render_difference,
        replace_file,
    )

    request = _request(context, words)
    archive, links, registry, unregistered = _read(archive_root(), language)
    proposal = propose(request, unregistered, registry)
    doubts = list(doubts_about(proposal.entry, links, unregistered, registry))
    target, after = place_entry(
        proposal.entry, archive.root, registry, file=context.params["file"], here=Path.cwd()
    )
    for note in proposal.notes:
        _say(note, Message("lưu ý", "note"), language)
    for doubt in doubts:
        _say(doubt, Message("cảnh báo", "warning"), language)
    for line in render_difference(target, after):
        click.echo(click.style(line, fg=_COLOURS.get(line[0])) if line[0] in _COLOURS else line)
    if not context.params["dry_run"]:
        replace_file(target, after)
    _echo(message.text(language) for message in _outcome(target, proposal, dry_run=context.params["dry_run"]))


def _say(message: Message, label: Message, language: Language) -> None:
    click.echo(f"{label.text(language)}: {message.text(language)}", err=True)


def _outcome(target: Target, proposal: Proposal, *, dry_run: bool) -> Iterator[Message]:
    yield Message("", "")
    if dry_run:
        yield Message(
            f"Chưa ghi gì; bỏ --dry-run để thêm vào {target.path}.",
            f"Nothing was written; leave out --dry-run to add it to {target.path}.",
        )
        return
    yield Message(f"Đã thêm 1 mục vào {target.path}.", f"One entry was added to {target.path}.")
    citations = sum(item.citations for item in proposal.cited)
    if citations:
        yield Message(
            f"{citations} lời dẫn trong báo cáo chờ mục này; kiểm tra lại: vankho check",
            f"{citations} citations in reports waited for it; look again: vankho check",
        )
