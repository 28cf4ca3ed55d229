using SmartAcademy.Data.Visitors;
using SmartAcademy.Domain.Kernel;
using SmartAcademy.Domain.Visitors;
using SmartAcademy.Web.Shell;

namespace SmartAcademy.Web.Visitors;

/// <summary>What the form of a visit sends, as typed; times are the school's.</summary>
public sealed class VisitForm
{
    public static readonly string[] Fields =
        [nameof(Name), nameof(Phone), nameof(IdNumber), nameof(Company), nameof(HostId), nameof(Purpose), nameof(Day), "ExpectedAt", "LeavesBy"];

    public string? Name { get; set; }

    public string? Phone { get; set; }

    public string? IdNumber { get; set; }

    public string? Company { get; set; }

    public string? HostId { get; set; }

    public string? Purpose { get; set; }

    public string? Day { get; set; }

    public string? From { get; set; }

    public string? Until { get; set; }

    /// <summary>They stand at the gate.</summary>
    public bool IsHere { get; set; }

    /// <summary>A new visit of somebody who was here before.</summary>
    public static VisitForm Again(VisitSheet earlier) => new()
    {
        Name = earlier.Line.Name,
        Phone = PhoneNumber.Display(earlier.Phone),
        IdNumber = earlier.IdNumber,
        Company = earlier.Line.Company,
        HostId = earlier.HostId?.ToString(),
        Purpose = earlier.Line.Purpose,
    };

    /// <summary>The empty times of a form are now and in two hours.</summary>
    public void FillTimes(DateTimeOffset now)
    {
        Day ??= FormReading.Written(DateOnly.FromDateTime(now.DateTime));
        From ??= FormReading.Written(TimeOnly.FromDateTime(now.DateTime));
        Until ??= FormReading.Written(TimeOnly.FromDateTime(now.DateTime.AddHours(2)));
    }

    public VisitDetails Read(FieldReader fields, SchoolClock clock)
    {
        var day = fields.Day(Day, nameof(Day));
        var from = Instant(day, fields.TimeOfDay(From, "ExpectedAt"), clock);
        var until = Instant(day, fields.TimeOfDay(Until, "LeavesBy"), clock);
        return new VisitDetails
        {
            Name = Name,
            Phone = Phone,
            IdNumber = IdNumber,
            Company = Company,
            HostId = FormReading.Id(HostId),
            Purpose = Purpose,
            ExpectedAt = from,
            // A visit may end after midnight.
            LeavesBy = until <= from ? until?.AddDays(1) : until,
        };
    }

    private static DateTimeOffset? Instant(DateOnly? day, TimeOnly? time, SchoolClock clock) =>
        day is { } date && time is { } hour ? clock.StartOf(date) + hour.ToTimeSpan() : null;
}
