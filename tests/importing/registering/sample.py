"""A small invented archive whose reports cite what nobody registered, in contradiction and in unison."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

from macros.citations import link_archive
from macros.importing.registering import Unregistered, unregistered_of
from macros.model import Archive, Links
from macros.reading import open_archive, registry_of
from macros.registry import Registry

ORGANIZATIONS = """\
trung-uong:
  names: Ban Chấp hành Trung ương
  codes: TW
  rank: trung ương
tinh-hl:
  names: Tỉnh ủy Hoài Lĩnh
  codes: TU
  parents: trung-uong
  rank: tỉnh
huyen-mn:
  names: Huyện ủy Mây Ngàn
  codes: HU
  parents: tinh-hl
  rank: huyện
  to: 1/7/2025
huyen-lb:
  names: Huyện ủy Lam Bạc
  codes: HU
  parents: tinh-hl
  rank: huyện
"""
REGISTERED = """\
# Văn bản của Huyện ủy Mây Ngàn (hư cấu).

- number: 07-QĐi/HU
  kind: quy định
  date: 5/9/2012
  organization: Đảng bộ huyện Mây Ngàn
  issuer: Ban Thường vụ
  title: Về quản lý hồ sơ đảng viên
- number: 09-QĐi/HU
  kind: quy định
  date: 6/3/2014
  organization: Đảng bộ huyện Mây Ngàn
  replaces: 07-QĐi/HU ngày 5/9/2012
- kind: điều lệ
  date: 2011
  organization: trung-uong
  title: Điều lệ Đảng
"""
FRONT = "title: Báo cáo\norganization: {organization}\ntype: sơ kết\ndate: {date}\n"
YEAR_2019 = """\
## I. Tình hình

Thực hiện Quy định số 02-QĐi/HU, ngày 24/9/2018 của Ban Thường vụ Huyện ủy về trách nhiệm của cấp ủy viên.
Nghị quyết số 05-NQ/HU ngày 25/6/2018 của Huyện ủy về quản lý đất đai: đã quán triệt.
Báo cáo số 31-BC/HU ngày 2/1/2019 đã nêu.

Nghị quyết về phòng, chống lấn chiếm bãi sông (tháng 6/2017) được triển khai ở 4 xã.
Quyết định số 1906/QĐ-UBND ngày 8/8/2017 được thực hiện. Chấp hành Điều lệ Đảng.

## II. Kết quả

Quy định số 02-QĐ/HU ngày 24/9/2018 của BTV Huyện ủy được thực hiện tốt. Thực hiện Kế hoạch số 51-KH/HU ngày
3/2/2019 của Ban Thường vụ Huyện ủy về "Chăm sóc: cây # xanh".
"""
YEAR_2020 = """\
Tiếp tục thực hiện Quy định số 02-QĐi/HU ngày 24/9/2018 và Quy định số 02-QĐi/HU ngày 24/9/2019.
Nghị quyết số 05-NQ/HU ngày 25/6/2018 của Ban Thường vụ Huyện ủy về xây dựng nông thôn mới: đạt.
Nghị quyết số 05-NQ/HU ngày 25/6/2018 của Ban Chấp hành: đạt. Theo Chỉ thị số 06-CT/TU của Tỉnh ủy.
"""
WITHHELD = "Theo Kế hoạch số 99-KH/HU ngày 1/2/2019 của Ban Thường vụ Huyện ủy về việc riêng.\n"


def report(
    body: str, *, organization: str = "Huyện ủy Mây Ngàn", date: str = "5/4/2021", more: str = ""
) -> str:
    return f"---\n{FRONT.format(organization=organization, date=date)}{more}---\n\n{body}"


FILES: dict[str, str | bytes] = {
    "mkdocs.yml": "site_name: Kho\n",
    "docs/registry/organizations.yml": ORGANIZATIONS,
    "docs/registry/resolutions/may-ngan.yml": REGISTERED,
    "reports/huyen-mn/2019/a.md": report(YEAR_2019, more='reviews: "Kết luận số 15-KL/HU ngày 4/5/2018"\n'),
    "reports/huyen-mn/2020/b.md": report(YEAR_2020),
    "reports/huyen-mn/2020/mat.md": report(WITHHELD, more="access: hạn chế\n"),
}


class Opened(NamedTuple):
    archive: Archive
    links: Links
    registry: Registry
    unregistered: tuple[Unregistered, ...]


def opened(root: Path) -> Opened:
    archive = open_archive(root)
    registry = registry_of(archive)
    links = link_archive(archive, registry)
    return Opened(archive, links, registry, unregistered_of(archive, links, registry))
