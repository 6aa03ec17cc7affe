"""Fetches feeds and prints what is in each as JSON: read_feeds.py icalendar|vobject URL..."""

import json
import sys
import urllib.request
from datetime import timedelta, timezone


def utc(value):
    if value.tzinfo is None:
        raise ValueError(f"{value} floats")
    return value.astimezone(timezone.utc).strftime("%Y-%m-%dT%H:%M:%S.000Z")


def event(uid, start, end, summary, status):
    return {"uid": uid, "start": utc(start), "end": utc(end), "summary": summary, "status": status}


def period(start, end):
    return event("", start, start + end if isinstance(end, timedelta) else end, "", "")


def with_icalendar(data):
    from icalendar import Calendar

    calendar = Calendar.from_ical(data)
    for found in calendar.walk("VEVENT"):
        if found.errors:
            raise ValueError(found.errors)
        yield event(
            str(found["UID"]), found["DTSTART"].dt, found["DTEND"].dt, str(found["SUMMARY"]), str(found["STATUS"])
        )
    for found in calendar.walk("VFREEBUSY"):
        values = found.get("FREEBUSY", [])
        for value in values if isinstance(values, list) else [values]:
            yield period(value.start, value.end)


def with_vobject(data):
    import vobject

    for calendar in vobject.readComponents(data.decode("utf-8")):
        for found in calendar.contents.get("vevent", []):
            yield event(
                found.uid.value,
                found.dtstart.value,
                found.dtend.value,
                found.summary.value,
                found.status.value,
            )
        for found in calendar.contents.get("vfreebusy", []):
            for line in found.contents.get("freebusy", []):
                for start, end in line.value:
                    yield period(start, end)


def fetched(url):
    with urllib.request.urlopen(url, timeout=30) as response:
        return response.read()


library, *urls = sys.argv[1:]
read = {"icalendar": with_icalendar, "vobject": with_vobject}[library]
json.dump([list(read(fetched(url))) for url in urls], sys.stdout)
