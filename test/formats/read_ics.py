"""Reads an .ics file from standard input with python-icalendar and prints its events as JSON."""

import json
import sys
from datetime import timezone

from icalendar import Calendar


def utc(value):
    if value.tzinfo is None:
        raise ValueError(f"{value} floats")
    return value.astimezone(timezone.utc).strftime("%Y-%m-%dT%H:%M:%S.000Z")


def text(component, name):
    return str(component[name]) if name in component else None


calendar = Calendar.from_ical(sys.stdin.buffer.read())
json.dump(
    [
        {
            "uid": text(event, "UID"),
            "summary": text(event, "SUMMARY"),
            "location": text(event, "LOCATION"),
            "description": text(event, "DESCRIPTION"),
            "start": utc(event["DTSTART"].dt),
            "end": utc(event["DTEND"].dt),
            "stamp": utc(event["DTSTAMP"].dt),
        }
        for event in calendar.walk("VEVENT")
    ],
    sys.stdout,
)
