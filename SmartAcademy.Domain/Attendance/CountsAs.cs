namespace SmartAcademy.Domain.Attendance;

/// <summary>How a day with this code enters the figures.</summary>
public enum CountsAs
{
    Present,

    /// <summary>Came, but not in time; a day at school all the same.</summary>
    Late,

    Absent,

    /// <summary>Away with the school's leave; see <see cref="ExcusedCounting"/>.</summary>
    Excused,
}
