namespace SmartAcademy.Data.Presence;

/// <summary>What holds for everybody of a school at one moment.</summary>
/// <param name="Now">The moment.</param>
/// <param name="DayStart">When the school's day began.</param>
/// <param name="ExitsAreWatched">A gate that is at work serves the way out.</param>
/// <param name="SilentDevices">Not heard of, or holding scans back.</param>
internal sealed record PresenceMoment(DateTimeOffset Now, DateTimeOffset DayStart, bool ExitsAreWatched, IReadOnlySet<Guid> SilentDevices);
