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
