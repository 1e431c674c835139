"""The words by which rules met a stored post, marked in the queue and in the thread (T18)."""

from __future__ import annotations

from dataclasses import replace

from sqlalchemy.orm import Session

from app.domain.analysis_json import from_json, to_json
from app.domain.rule_outcome import BY_RULE, Outcome, marked
from app.domain.snippet import snippet
from app.domain.triage import Reason
from app.store.rule_posts import RulePost
from app.store.tables import CaseRow, PostRow


def mark(session: Session, post: RulePost, outcome: Outcome) -> None:
    """Marks the words in a case's main post; the verdict that a rule set names the rule."""
    row, case = session.get(PostRow, post.id), session.get(CaseRow, post.case_id)
    if row is None or not row.analysis or case is None:
        return
    before = from_json(row.analysis)
    after = replace(before, triggers=marked(before.triggers, outcome.spans))
    if outcome.verdict is not None:
        others = tuple(each for each in before.reasons if each.code != BY_RULE)
        why = Reason(code=BY_RULE, words=(outcome.verdict_by,))
        after = replace(after, reasons=(why, *others))
    if after == before:
        return
    row.analysis = to_json(after)
    shown, places = snippet(post.text, after.triggers)
    if shown == case.snippet:
        case.triggers = [list(place) for place in places]
