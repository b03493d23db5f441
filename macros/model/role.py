"""What a section of a review report does, whatever its number."""

from __future__ import annotations

from enum import StrEnum


class Role(StrEnum):
    """The role of a section; told by its heading, never by its number (DOMAIN.md section 3.3)."""

    GROUNDS = "căn cứ"
    SITUATION = "tình hình"
    DISSEMINATION = "quán triệt"
    RESULTS = "kết quả"
    SHORTCOMINGS = "hạn chế"
    CAUSES = "nguyên nhân"
    RESPONSIBILITY = "trách nhiệm"
    LESSONS = "bài học"
    TASKS = "nhiệm vụ"
    PROPOSALS = "kiến nghị"
    APPENDIX = "phụ lục"
