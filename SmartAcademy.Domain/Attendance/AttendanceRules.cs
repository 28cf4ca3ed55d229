using SmartAcademy.Domain.Kernel;

namespace SmartAcademy.Domain.Attendance;

/// <summary>What a school has decided about its registers; see <see cref="AttendanceSettings"/> for each field.</summary>
public sealed record AttendanceRules(
    TimeOnly DueAt,
    int GraceMinutes,
    TimeOnly TeacherUntil,
    int OfficeDays,
    DateOnly? FrozenUntil,
    int LowPercent,
    int VeryLowPercent,
    ExcusedCounting Excused)
{
    private const int LongestGrace = 240;
    private const int MostOfficeDays = 366;

    /// <summary>Those of a school that has changed nothing. 70 % is what education boards ask before an examination.</summary>
    public static readonly AttendanceRules Usual = new(new(10, 0), 30, new(17, 0), 7, null, 85, 70, ExcusedCounting.LeftOut);

    /// <summary>The rules as they are kept, or every refusal at its field.</summary>
    public Checked<AttendanceRules> Check()
    {
        var fields = new FieldReader();
        fields.RefuseIf(GraceMinutes is < 0 or > LongestGrace, AttendanceRefusals.GraceOutOfRange, nameof(GraceMinutes));
        fields.RefuseIf(OfficeDays is < 0 or > MostOfficeDays, AttendanceRefusals.OfficeDaysOutOfRange, nameof(OfficeDays));
        fields.RefuseIf(LowPercent is < 1 or > 100, AttendanceRefusals.PercentOutOfRange, nameof(LowPercent));
        fields.RefuseIf(VeryLowPercent is < 1 or > 100, AttendanceRefusals.PercentOutOfRange, nameof(VeryLowPercent));
        fields.RefuseIf(VeryLowPercent > LowPercent, AttendanceRefusals.LimitsCrossed, nameof(VeryLowPercent));
        fields.RefuseIf(TeacherUntil < DueAt, AttendanceRefusals.WindowBeforeDue, nameof(TeacherUntil));
        return fields.Finish(this);
    }

    public AttendanceLevel LevelOf(AttendanceTally tally) => tally.Share(Excused) switch
    {
        { } share when share * 100 < VeryLowPercent => AttendanceLevel.VeryLow,
        { } share when share * 100 < LowPercent => AttendanceLevel.Low,
        _ => AttendanceLevel.Good,
    };

    /// <summary>Whole minutes after the opening of the school, for who came to the gate after the grace; 0 for the punctual.</summary>
    public int MinutesLate(TimeOnly opensAt, TimeOnly cameAt) =>
        cameAt > opensAt && (cameAt - opensAt).TotalMinutes > GraceMinutes ? (int)(cameAt - opensAt).TotalMinutes : 0;
}
