"""Both catalogues are complete: every sentence of the window, every plural form, every fact."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
import xml.etree.ElementTree as ET
from pathlib import Path

import pytest

from tests.rules.source import ROOT, offenders

CATALOGUES = ("ru", "en")
FORMS = {"ru": 3, "en": 2}


def messages(path: Path) -> list[ET.Element]:
    return ET.parse(path).getroot().findall("context/message")  # noqa: S314  # our own file


def source(message: ET.Element) -> str:
    return message.findtext("source") or ""


def forms(message: ET.Element) -> list[str]:
    translation = message.find("translation")
    assert translation is not None
    several = translation.findall("numerusform")
    return [form.text or "" for form in several] if several else [translation.text or ""]


def catalogue(language: str) -> Path:
    return ROOT / "resources" / "i18n" / f"otklik_{language}.ts"


@pytest.mark.parametrize("language", CATALOGUES)
def test_the_catalogue_knows_every_sentence_of_the_window(language: str, tmp_path: Path):
    fresh = tmp_path / catalogue(language).name
    shutil.copy(catalogue(language), fresh)
    tool = Path(sys.executable).with_name("pyside6-lupdate")
    command = [tool, "-extensions", "py", "-recursive", "ui", "-no-obsolete", "-silent"]
    command += ["-pluralonly"] if language == "en" else []
    subprocess.run([*map(str, command), "-ts", str(fresh)], cwd=ROOT, check=True)
    unfinished = [source(m) for m in messages(fresh) if not all(forms(m))]
    assert not unfinished, offenders(unfinished) + "\nrun: python packaging/translations.py"


@pytest.mark.parametrize("language", CATALOGUES)
def test_plurals_have_all_their_forms(language: str):
    wrong = [
        source(m)
        for m in messages(catalogue(language))
        if m.get("numerus") and len(forms(m)) != FORMS[language]
    ]
    assert not wrong, offenders(wrong)


@pytest.mark.parametrize("language", CATALOGUES)
def test_no_translation_loses_a_fact(language: str):
    facts = re.compile(r"\{\w+\}|%L?n")
    wrong = [
        f"{source(m)!r} → {form!r}"
        for m in messages(catalogue(language))
        for form in forms(m)
        if set(facts.findall(form)) != set(facts.findall(source(m)))
    ]
    assert not wrong, offenders(wrong)
