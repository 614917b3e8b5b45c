"""Lets schemathesis ask about what exists: a made-up id names nothing, and every answer is 404."""

import collections
import itertools
import json
import os
import zlib

import schemathesis
from practice import TYPE_ID
from ready import PRACTICE, READY
from schemathesis.generation import GenerationMode

with open(os.environ["MUSTER_KNOWN"]) as file:
    IDS = json.load(file)["ids"]
# How often each operation was asked.
TURNS = collections.defaultdict(itertools.count)


def known(value):
    """Puts known ids in the place of well-formed ones; what is malformed stays so."""
    if isinstance(value, dict):
        return {name: known(one) for name, one in value.items()}
    if isinstance(value, list):
        return [known(one) for one in value]
    if isinstance(value, str) and (found := TYPE_ID.fullmatch(value)):
        some = IDS.get(found[1])
        # By the last character, so that the same seed asks the same.
        return some[int(value[-1], 36) % len(some)] if some else value
    return value


def is_well_formed(case):
    # What follows from an earlier answer is about what that answer told.
    follows = case.meta.phase.name.value == "stateful"
    return case.meta.generation.mode is GenerationMode.POSITIVE and not follows


@schemathesis.hook
def before_call(context, case, **kwargs):
    operation = case.operation.definition.raw["operationId"]
    # Now and then as it was made up: with ids of nothing, stale, and against the rules.
    if next(TURNS[operation]) % 8 < 7:
        case.path_parameters = known(case.path_parameters)
        case.query = known(case.query)
        case.body = known(case.body)
        if operation in READY and is_well_formed(case):
            READY[operation](case)
        rename_metadata(case.body)
        read_first(case)
    if case.meta.generation.mode is GenerationMode.POSITIVE and isinstance(case.query, dict):
        # It belongs to the list whose answer told it, in the order that was asked for: the schema cannot tell.
        case.query.pop("cursor", None)
    headers = case.headers or {}
    once = headers.get("Idempotency-Key")
    # Short keys are drawn again and again, and no two requests may have the same.
    if isinstance(once, str) and 0 < len(once) < 200:
        said = repr((case.path_parameters, case.query, case.body)).encode()
        case.headers["Idempotency-Key"] = f"{once}{zlib.crc32(said)}"


def rename_metadata(body):
    """What a key may look like is a rule that the schema cannot tell."""
    if isinstance(body, dict) and isinstance(kept := body.get("metadata"), dict):
        body["metadata"] = {f"key.{number}": value for number, value in enumerate(kept.values())}


def read_first(case):
    """A made-up tag is stale. Most who send one have read what they change."""
    tag, place = (case.headers or {}).get("If-Match"), (case.path_parameters or {}).get("id")
    if isinstance(tag, str) and tag and isinstance(place, str):
        shown = PRACTICE.base + case.operation.path.split("{id}")[0] + place
        key = {"Authorization": f"Bearer {PRACTICE.key}"}
        case.headers["If-Match"] = PRACTICE.session.get(shown, headers=key).headers.get("ETag", tag)
