"""Word forms for templates: the language layer, loaded when a template first asks for a form."""

from __future__ import annotations

from dataclasses import dataclass

from app.domain.person_name import Declined, Gender, GrammaticalCase

PARTS = {
    "author.first_name": "f",
    "author.first_patronymic": "fp",
    "author.last_name": "l",
    "author.name": "fpl",
}
"""Which parts of the author's name a field shows: first name, patronymic, last name."""


@dataclass(frozen=True, slots=True)
class RussianSpeech:
    """Speaks of one author, by the name that the network shows.

    The first call takes a tenth of a second: not for the thread that draws.
    """

    author: str

    def decline(self, name: str, text: str, case: GrammaticalCase) -> Declined:
        """A field's value in a case; a name bends as a whole, so that its gender is known."""
        from app.language.declension import decline_name
        from app.language.phrase_cases import decline_phrase, decline_place

        if name in PARTS:
            return decline_name(self.author, case, parts=PARTS[name])
        if name == "operator.name":
            return decline_name(text, case)
        if name == "city":
            return decline_place(text, case)
        return decline_phrase(text, case)

    def gender(self, name: str) -> Gender | None:
        """Whose display name this is."""
        from app.language.declension import gender_of

        return gender_of(name)

    def preposition(self, place: str) -> str:
        """«в» or «во»."""
        from app.language.prepositions import preposition_in

        return preposition_in(place)

    def parts(self) -> dict[str, str]:
        """The author's name by fields; empty where the name has no such part or is a nickname."""
        from app.language.calling_names import called
        from app.language.person_names import read_name

        name = read_name(self.author)
        if name is None:
            return {"author.first_name": called(self.author)} if self.author else {}
        return {
            "author.first_name": name.first,
            "author.first_patronymic": f"{name.first} {name.patronymic}" if name.patronymic else "",
            "author.last_name": name.last,
        }
