using SmartAcademy.Domain.Kernel;

namespace SmartAcademy.Domain.Calendar;

public static class CalendarRefusals
{
    public static readonly Refusal EndsBeforeItStarts = new("ends_before_it_starts", "EndsOn");
    public static readonly Refusal OutsideTheYear = new("outside_the_year", "StartsOn");
    public static readonly Refusal TermsOverlap = new("terms_overlap", "StartsOn");
    public static readonly Refusal TermNameTaken = new("term_name_taken", "Name");
    public static readonly Refusal TermInUse = new("term_in_use");
    public static readonly Refusal ClosesBeforeItOpens = new("closes_before_it_opens", "ClosesAt");
    public static readonly Refusal NoDayOpen = new("no_day_open");
    public static readonly Refusal SpecialDayTooLong = new("special_day_too_long", "EndsOn");
    public static readonly Refusal HoursMissing = new("hours_missing", "OpensAt");
}
