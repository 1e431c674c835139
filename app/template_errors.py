"""What may be wrong with a template."""

from __future__ import annotations

from app.failure import AppError


class TemplateCodeTaken(AppError):
    """Another template has this short code; fact `code`."""

    code = "template.code_taken"


class TemplateEmpty(AppError):
    """A template without a short code, a name or a text; fact `missing` names it."""

    code = "template.empty"


class TemplateCycle(AppError):
    """A template takes in itself, at once or by others; fact `chain` names them in order."""

    code = "template.cycle"


class TemplateTooLarge(AppError):
    """With all that it takes in it would be a book; fact `letters`: how many are allowed."""

    code = "template.too_large"


class TemplateFolderInside(AppError):
    """A folder cannot be moved into itself; fact `folder`."""

    code = "template.folder_inside"


class TemplateFileUnread(AppError):
    """A file of templates is not there or may not be read."""

    code = "template.file_unread"


class TemplateFileTooLarge(AppError):
    """A file of more than 20 MB, or of more than 5,000 templates."""

    code = "template.file_too_large"


class TemplateFileBroken(AppError):
    """A file that begins like one of templates and does not hold together; a ZIP bomb too."""

    code = "template.file_broken"


class TemplateFileForeign(AppError):
    """A file in which there are no templates."""

    code = "template.file_foreign"


class TemplateFileExists(AppError):
    """Something of this name stands there already."""

    code = "template.file_exists"


class TemplateFileUnwritten(AppError):
    """The file of templates cannot be written: the folder, the disk, or an ending nobody knows."""

    code = "template.file_unwritten"
