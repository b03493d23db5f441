"""A table of figures as HTML that survives the cleaning of report pages."""

from __future__ import annotations

from html import escape

from macros.figures.tables import FigureTable

FIGURES_CLASS = "vk-figures"


def render_table(table: FigureTable, caption: str) -> str:
    """Write a table with its caption; numbers stand right, the first cell of a line is its heading.

    HTML and not Markdown, for the caption and the headings of lines. No line is blank or indented,
    so that Markdown takes it as one block.
    """
    head = "".join(
        f'<th scope="col"{_aligned(column.is_numeric)}>{html_text(column.label)}</th>'
        for column in table.columns
    )
    lines = [
        f'<table class="{FIGURES_CLASS}">',
        f"<caption>{html_text(caption)}</caption>",
        f"<thead><tr>{head}</tr></thead>",
    ]
    lines.append("<tbody>")
    for row in table.rows:
        cells = [f'<th scope="row">{html_text(row.cells[0])}</th>']
        cells += [
            f"<td{_aligned(column.is_numeric)}>{html_text(cell)}</td>"
            for column, cell in zip(table.columns[1:], row.cells[1:], strict=True)
        ]
        lines.append(f"<tr>{''.join(cells)}</tr>")
    lines += ["</tbody>", "</table>"]
    return "\n".join(lines)


def _aligned(is_numeric: bool) -> str:
    return ' align="right"' if is_numeric else ""


def html_text(text: str) -> str:
    """Escape for HTML; braces too, which are marks of Jinja and of attribute lists."""
    return escape(" ".join(text.split())).replace("{", "&#123;").replace("}", "&#125;")
