namespace SmartAcademy.Domain.Kernel;

/// <summary>The time as the school's wall clock shows it; instants stay UTC.</summary>
public sealed class SchoolClock(TimeProvider time, TimeZoneInfo zone)
{
    /// <summary>Asia/Dhaka, UTC+6, the zone of a school that has set none.</summary>
    public const string DefaultZoneId = "Asia/Dhaka";

    public TimeZoneInfo Zone => zone;

    public DateTimeOffset UtcNow => time.GetUtcNow();

    public DateTimeOffset Now => TimeZoneInfo.ConvertTime(time.GetUtcNow(), zone);

    public DateOnly Today => DayOf(time.GetUtcNow());

    public static SchoolClock For(TimeProvider time, string? zoneId) =>
        new(time, TimeZoneInfo.FindSystemTimeZoneById(string.IsNullOrWhiteSpace(zoneId) ? DefaultZoneId : zoneId));

    public DateOnly DayOf(DateTimeOffset instant) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(instant, zone).DateTime);

    /// <summary>The instant at which a school day begins.</summary>
    public DateTimeOffset StartOf(DateOnly day)
    {
        var midnight = day.ToDateTime(TimeOnly.MinValue);
        return new DateTimeOffset(midnight, zone.GetUtcOffset(midnight)).ToUniversalTime();
    }
}
