"""A page that asks for a name and password gets neither: its 401 is what there is to see."""

from __future__ import annotations

from ui.capture.bridge import Bridge, Json


async def refuse_passwords(bridge: Bridge) -> None:
    """Cancels the challenges of documents; nothing else is held up.

    Qt would answer with an empty name and password: its signal cannot be told to cancel from
    Python. Raises CdpError.
    """

    def on_challenge(params: Json, session: str | None) -> None:
        answer = {
            "requestId": params["requestId"],
            "authChallengeResponse": {"response": "CancelAuth"},
        }
        bridge.send("Fetch.continueWithAuth", answer, session)

    def on_paused(params: Json, session: str | None) -> None:
        bridge.send("Fetch.continueRequest", {"requestId": params["requestId"]}, session)

    bridge.on("Fetch.authRequired", on_challenge)
    bridge.on("Fetch.requestPaused", on_paused)
    documents = [{"urlPattern": "*", "resourceType": "Document", "requestStage": "Request"}]
    await bridge.call("Fetch.enable", {"patterns": documents, "handleAuthRequests": True})
