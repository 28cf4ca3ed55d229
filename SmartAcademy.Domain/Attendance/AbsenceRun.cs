namespace SmartAcademy.Domain.Attendance;

/// <summary>Absences in a row. A day at school ends the row; an excused day neither ends nor lengthens it.</summary>
public static class AbsenceRun
{
    /// <summary>How long the row is that lasts until the newest register.</summary>
    public static int Current(IEnumerable<CountsAs> newestFirst) =>
        newestFirst.TakeWhile(day => day is CountsAs.Absent or CountsAs.Excused).Count(day => day is CountsAs.Absent);
}
