"""Reads the calendars of a cases file with recurring_ical_events and prints the busy times of each as JSON.

Shares no code with src/formats: the rules of what counts as busy are written anew, and the time is a row of minutes.
"""

import json
import re
import sys
from datetime import datetime, timedelta, timezone
from pathlib import Path
from zoneinfo import ZoneInfo

import recurring_ical_events
from icalendar import Calendar

STRENGTH = {"tentative": 1, "busy": 2, "away": 3}
CANCELLED = re.compile(r"\s*(cancell?ed\s*[:：]|已取消\s*[:：]|【已取消】)", re.IGNORECASE)
MINUTE = timedelta(minutes=1)


def text(component, name):
    return str(component.get(name, "")).strip()


def state(event, called_off):
    status = text(event, "STATUS").upper()
    outlook = text(event, "X-MICROSOFT-CDO-BUSYSTATUS").upper()
    if called_off or status == "CANCELLED" or CANCELLED.match(text(event, "SUMMARY")):
        return None
    if outlook == "FREE":
        return None
    if text(event, "TRANSP").upper() == "TRANSPARENT" and outlook not in ("OOF", "BUSY"):
        return None
    if outlook == "OOF":
        return "away"
    return "tentative" if "TENTATIVE" in (status, outlook) else "busy"


def instant(value, zone):
    if not isinstance(value, datetime):
        value = datetime(value.year, value.month, value.day)
    if value.tzinfo is None:
        value = value.replace(tzinfo=zone)
    return value.astimezone(timezone.utc)


def end_of(event, start):
    end = event["DTEND"].dt
    # The module ends an event without end at its start; of a date that is a day (RFC 5545, 3.6.1).
    return end if isinstance(start, datetime) or end > start else start + timedelta(days=1)


def events(calendar, zone, start, stop):
    called_off = text(calendar, "METHOD").upper() == "CANCEL"
    for event in recurring_ical_events.of(calendar).between(start, stop):
        kind = state(event, called_off)
        if kind is not None:
            begin = event["DTSTART"].dt
            yield instant(begin, zone), instant(end_of(event, begin), zone), kind


def free_busy(calendar):
    kinds = {"FREE": None, "BUSY-TENTATIVE": "tentative", "BUSY-UNAVAILABLE": "away"}
    for component in calendar.walk("VFREEBUSY"):
        lines = component.get("FREEBUSY", [])
        for line in lines if isinstance(lines, list) else [lines]:
            kind = kinds.get(line.params.get("FBTYPE", "BUSY"), "busy")
            for period in str(line.to_ical().decode()).split(","):
                first, second = period.split("/")
                begin = datetime.strptime(first, "%Y%m%dT%H%M%SZ").replace(tzinfo=timezone.utc)
                match = re.fullmatch(r"P(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?)?", second)
                if match:
                    days, hours, minutes = (int(part or 0) for part in match.groups())
                    end = begin + timedelta(days=days, hours=hours, minutes=minutes)
                else:
                    end = datetime.strptime(second, "%Y%m%dT%H%M%SZ").replace(tzinfo=timezone.utc)
                if kind is not None:
                    yield begin, end, kind


def shown(begin, end, zone):
    """Outwards to whole minutes that the wall clock shows once, or for the first time."""
    begin = begin.replace(second=0)
    if end.second:
        end = end.replace(second=0) + MINUTE
    if begin.astimezone(zone).fold:
        begin = begin.astimezone(zone).replace(fold=0).astimezone(timezone.utc)
    while end.astimezone(zone).fold:
        end += MINUTE
    return begin, end


def busy(content, zone, first, last):
    start = datetime.fromisoformat(first).replace(tzinfo=zone).astimezone(timezone.utc)
    stop = datetime.fromisoformat(last).replace(tzinfo=zone).astimezone(timezone.utc)
    length = int((stop - start) / MINUTE)
    row = [0] * length
    for calendar in Calendar.from_ical(content, multiple=True):
        for begin, end, kind in [*events(calendar, zone, start, stop), *free_busy(calendar)]:
            if begin >= end:
                continue
            begin, end = shown(begin, end, zone)
            for minute in range(max(0, int((begin - start) / MINUTE)), min(length, int((end - start) / MINUTE))):
                row[minute] = max(row[minute], STRENGTH[kind])
    spans, names = [], {strength: kind for kind, strength in STRENGTH.items()}
    for minute, strength in enumerate(row):
        if strength and (minute == 0 or row[minute - 1] != strength):
            spans.append([minute, minute + 1, strength])
        elif strength:
            spans[-1][1] = minute + 1
    local = lambda minute: (start + minute * MINUTE).astimezone(zone).strftime("%Y-%m-%dT%H:%M")
    return [[local(begin), local(end), names[strength]] for begin, end, strength in spans]


def main(path):
    result = {}
    for case in json.loads(path.read_text("utf-8")):
        content = (path.parent / case["file"]).read_text("utf-8")
        try:
            result[case["file"]] = busy(content, ZoneInfo(case["timeZone"]), case["from"], case["to"])
        except Exception as error:  # A calendar that Python cannot read is a finding, not the end.
            result[case["file"]] = f"{type(error).__name__}: {error}"
    json.dump(result, sys.stdout)


main(Path(sys.argv[1]))
