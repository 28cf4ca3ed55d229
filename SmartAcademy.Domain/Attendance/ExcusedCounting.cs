namespace SmartAcademy.Domain.Attendance;

/// <summary>What an excused day does to the percentage; schools differ.</summary>
public enum ExcusedCounting
{
    /// <summary>The day is as if no register had been taken.</summary>
    LeftOut,

    AsPresent,

    AsAbsent,
}
