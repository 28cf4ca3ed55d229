using System.Globalization;

namespace SmartAcademy.Domain.Access.Rules;

/// <summary>From one minute of the day to another, both included.</summary>
public readonly record struct HourSpan(TimeOnly From, TimeOnly To)
{
    public bool Contains(TimeOnly minute) => From <= minute && minute <= To;

    public bool Overlaps(HourSpan other) => From <= other.To && other.From <= To;

    /// <summary>Moved by some minutes, and kept within the day.</summary>
    public HourSpan Moved(TimeSpan by) => new(Move(From, by), Move(To, by));

    public static TimeOnly Move(TimeOnly time, TimeSpan by) =>
        new(Math.Clamp((time.ToTimeSpan() + by).Ticks, TimeOnly.MinValue.Ticks, new TimeOnly(23, 59).Ticks));

    public static string Word(TimeOnly time) => time.ToString("HH:mm", CultureInfo.InvariantCulture);

    public override string ToString() => $"{Word(From)}–{Word(To)}";
}
