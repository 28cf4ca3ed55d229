using SmartAcademy.Domain.Kernel;

namespace SmartAcademy.Domain.Attendance;

/// <summary>How one school keeps its registers.</summary>
public sealed class AttendanceSettings : IOwnedBySchool
{
    private AttendanceSettings()
    {
    }

    public AttendanceSettings(Guid schoolId) => SchoolId = schoolId;

    public Guid SchoolId { get; private set; }

    /// <summary>A register that is not taken by then stands on the list of the office.</summary>
    public TimeOnly DueAt { get; private set; } = AttendanceRules.Usual.DueAt;

    /// <summary>From the opening of the school on; who comes to the gate later is late.</summary>
    public int GraceMinutes { get; private set; } = AttendanceRules.Usual.GraceMinutes;

    /// <summary>Until then a teacher may write the register of the same day.</summary>
    public TimeOnly TeacherUntil { get; private set; } = AttendanceRules.Usual.TeacherUntil;

    /// <summary>For so many days the office may write a register; 0 is the same day only.</summary>
    public int OfficeDays { get; private set; } = AttendanceRules.Usual.OfficeDays;

    /// <summary>Registers until this day, included, are closed to everybody.</summary>
    public DateOnly? FrozenUntil { get; private set; }

    /// <summary>In per cent; below it a pupil's attendance is low.</summary>
    public int LowPercent { get; private set; } = AttendanceRules.Usual.LowPercent;

    /// <summary>In per cent; below it a pupil's attendance is very low.</summary>
    public int VeryLowPercent { get; private set; } = AttendanceRules.Usual.VeryLowPercent;

    public ExcusedCounting Excused { get; private set; }

    public AttendanceRules Rules =>
        new(DueAt, GraceMinutes, TeacherUntil, OfficeDays, FrozenUntil, LowPercent, VeryLowPercent, Excused);

    public void Set(AttendanceRules rules)
    {
        (DueAt, GraceMinutes, TeacherUntil, OfficeDays) = (rules.DueAt, rules.GraceMinutes, rules.TeacherUntil, rules.OfficeDays);
        (FrozenUntil, LowPercent, VeryLowPercent, Excused) = (rules.FrozenUntil, rules.LowPercent, rules.VeryLowPercent, rules.Excused);
    }
}
