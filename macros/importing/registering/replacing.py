"""Putting a file in the place of another at once: whoever reads sees the old or the new, never a half."""

from __future__ import annotations

import os
import shutil
import stat
from pathlib import Path
from secrets import token_hex

from macros.importing.registering.appending import Target
from macros.importing.registering.errors import CannotRegisterError


def require_writable(target: Target) -> None:
    """Refuse a file that cannot be replaced, before any work is lost on it.

    Raises:
        CannotRegisterError: it is a symbolic link, which would be lost, or read-only, or no file.
    """
    file, path = target.file, target.path
    if file.is_symlink():
        raise CannotRegisterError(
            f"{path} là liên kết tượng trưng (symlink) đến tệp khác; sửa tệp ấy bằng trình soạn thảo, hoặc "
            "chọn tệp khác bằng --file",
            f"{path} is a symbolic link; edit the file it leads to, or choose another with --file",
        )
    if target.data is None:
        return
    if not file.is_file():
        raise CannotRegisterError(f"{path} không phải là tệp", f"{path} is no file")
    # The owner may replace a read-only file all the same, but somebody made it so for a reason.
    if not file.stat().st_mode & stat.S_IWUSR or not os.access(file, os.W_OK):
        raise CannotRegisterError(
            f"{path} chỉ cho đọc; bỏ thuộc tính chỉ đọc (read-only) của tệp rồi chạy lại",
            f"{path} is read-only; make it writable and run again",
        )


def replace_file(target: Target, data: bytes) -> None:
    """Write the new bytes of a file, in one step, if it is still as it was read.

    Raises:
        CannotRegisterError: the file was changed meanwhile, or cannot be written.
    """
    require_writable(target)
    file = target.file
    made = file.with_name(f".{file.name}.{token_hex(4)}.tmp")
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        _write(made, data)
        if target.data is not None:
            shutil.copymode(file, made)
        if (file.read_bytes() if file.exists() else None) != target.data:
            raise CannotRegisterError(
                f"{target.path} vừa bị chương trình khác sửa; chạy lại lệnh",
                f"{target.path} was just changed",
            )
        made.replace(file)
    except OSError as error:
        reason = error.strerror or type(error).__name__
        raise CannotRegisterError(
            f"không ghi được {target.path}: {reason}; tệp có thể đang mở trong chương trình khác",
            f"cannot write {target.path}: {reason}; another program may have it open",
        ) from error
    finally:
        made.unlink(missing_ok=True)


def _write(path: Path, data: bytes) -> None:
    with path.open("xb") as stream:
        stream.write(data)
        stream.flush()
        os.fsync(stream.fileno())
