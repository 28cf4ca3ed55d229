using SmartAcademy.Domain.Kernel;

namespace SmartAcademy.Domain.Attendance;

/// <summary>When a register may be written, by whom, and when a change of it needs a reason.</summary>
/// <param name="Rules">The school's own.</param>
/// <param name="Today">By the school's clock.</param>
/// <param name="Now">By the school's clock.</param>
public sealed record EditWindow(AttendanceRules Rules, DateOnly Today, TimeOnly Now)
{
    public Result MayWrite(RegisterKeeper keeper, DateOnly day)
    {
        if (day > Today)
        {
            return AttendanceRefusals.DayToCome;
        }

        if (day <= Rules.FrozenUntil)
        {
            return AttendanceRefusals.Frozen;
        }

        var isOpen = keeper switch
        {
            RegisterKeeper.Teacher => IsTeachersTime(day),
            RegisterKeeper.Office => Today.DayNumber - day.DayNumber <= Rules.OfficeDays,
            _ => true,
        };
        return isOpen ? Result.Ok : AttendanceRefusals.WindowOver;
    }

    /// <summary>A register that was taken is put right after the lessons of its day: the change says why.</summary>
    public bool ChangeNeedsReason(DateOnly day) => !IsTeachersTime(day);

    private bool IsTeachersTime(DateOnly day) => day == Today && Now <= Rules.TeacherUntil;
}
