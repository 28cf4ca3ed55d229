namespace SmartAcademy.Domain.Attendance;

/// <summary>Days of registers taken, by what they count as. A day without a register is in none of the numbers.</summary>
public readonly record struct AttendanceTally(int Present, int Late, int Absent, int Excused)
{
    /// <summary>Registers taken.</summary>
    public int Taken => Present + Late + Absent + Excused;

    /// <summary>Days at school.</summary>
    public int Came => Present + Late;

    public static AttendanceTally operator +(AttendanceTally one, AttendanceTally other) =>
        new(one.Present + other.Present, one.Late + other.Late, one.Absent + other.Absent, one.Excused + other.Excused);

    public static AttendanceTally Add(AttendanceTally left, AttendanceTally right) => left + right;

    public static AttendanceTally Of(IEnumerable<CountsAs> days) => days.Aggregate(default(AttendanceTally), (sum, day) => sum.With(day, 1));

    public AttendanceTally With(CountsAs counts, int days) => counts switch
    {
        CountsAs.Present => this with { Present = Present + days },
        CountsAs.Late => this with { Late = Late + days },
        CountsAs.Excused => this with { Excused = Excused + days },
        _ => this with { Absent = Absent + days },
    };

    /// <summary>From 0 to 1; null while no register counts.</summary>
    public double? Share(ExcusedCounting excused)
    {
        var (came, days) = excused switch
        {
            ExcusedCounting.AsPresent => (Came + Excused, Taken),
            ExcusedCounting.AsAbsent => (Came, Taken),
            _ => (Came, Taken - Excused),
        };
        return days == 0 ? null : (double)came / days;
    }
}
