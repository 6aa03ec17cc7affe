/* Reads .ics files with libical and prints a line per event and busy period:
   file, UID, start, end, status, summary; separated by tabs. */

#include <libical/ical.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

static void fail(const char *file, const char *why)
{
    fprintf(stderr, "%s: %s\n", file, why);
    exit(1);
}

static char *whole(const char *file)
{
    FILE *stream = fopen(file, "rb");
    if (!stream) fail(file, "cannot be opened");
    size_t size = 0, room = 1 << 16;
    char *text = malloc(room);
    for (size_t got; text && (got = fread(text + size, 1, room - size - 1, stream)) > 0;) {
        size += got;
        if (size == room - 1) text = realloc(text, room *= 2);
    }
    fclose(stream);
    if (!text) fail(file, "is too large");
    text[size] = '\0';
    return text;
}

static void print_instant(const char *file, icaltimetype moment)
{
    if (!moment.zone) fail(file, "a time floats");
    time_t seconds = icaltime_as_timet_with_zone(moment, moment.zone);
    struct tm parts;
    char text[32];
    gmtime_r(&seconds, &parts);
    strftime(text, sizeof text, "%Y-%m-%dT%H:%M:%S.000Z", &parts);
    printf("%s\t", text);
}

static void print_event(const char *file, icalcomponent *event)
{
    const char *uid = icalcomponent_get_uid(event), *summary = icalcomponent_get_summary(event);
    icalproperty *status = icalcomponent_get_first_property(event, ICAL_STATUS_PROPERTY);
    if (!uid || !summary || !status) fail(file, "an event lacks its UID, SUMMARY or STATUS");
    printf("%s\t%s\t", file, uid);
    print_instant(file, icalcomponent_get_dtstart(event));
    print_instant(file, icalcomponent_get_dtend(event));
    printf("%s\t%s\n", icalproperty_status_to_string(icalproperty_get_status(status)), summary);
}

static void print_periods(const char *file, icalcomponent *times)
{
    for (icalproperty *line = icalcomponent_get_first_property(times, ICAL_FREEBUSY_PROPERTY); line;
         line = icalcomponent_get_next_property(times, ICAL_FREEBUSY_PROPERTY)) {
        struct icalperiodtype period = icalproperty_get_freebusy(line);
        printf("%s\t\t", file);
        print_instant(file, period.start);
        print_instant(file, period.end);
        printf("\t\n");
    }
}

int main(int count, char **files)
{
    for (int i = 1; i < count; i++) {
        char *text = whole(files[i]);
        icalcomponent *calendar = icalparser_parse_string(text);
        if (!calendar || icalcomponent_isa(calendar) != ICAL_VCALENDAR_COMPONENT) fail(files[i], "is no calendar");
        if (icalcomponent_count_errors(calendar) > 0) fail(files[i], icalcomponent_as_ical_string(calendar));
        for (icalcomponent *part = icalcomponent_get_first_component(calendar, ICAL_ANY_COMPONENT); part;
             part = icalcomponent_get_next_component(calendar, ICAL_ANY_COMPONENT)) {
            if (icalcomponent_isa(part) == ICAL_VEVENT_COMPONENT) print_event(files[i], part);
            if (icalcomponent_isa(part) == ICAL_VFREEBUSY_COMPONENT) print_periods(files[i], part);
        }
        icalcomponent_free(calendar);
        free(text);
    }
    return 0;
}
