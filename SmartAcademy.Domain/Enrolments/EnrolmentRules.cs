using SmartAcademy.Domain.Students;

namespace SmartAcademy.Domain.Enrolments;

public static class EnrolmentRules
{
    /// <summary>Classes may be promoted this many days before the next year begins, when results are out; earlier the registers would lose them.</summary>
    public const int DaysBeforeTheYear = 14;

    public static bool IsLeaving(this EnrolmentEnd end) => end is EnrolmentEnd.Transferred or EnrolmentEnd.Withdrawn or EnrolmentEnd.Graduated;

    /// <summary>The status of who left in this way.</summary>
    public static StudentStatus StatusAfter(this EnrolmentEnd end) =>
        end is EnrolmentEnd.Graduated ? StudentStatus.Graduated : StudentStatus.Inactive;

    public static bool MayPromoteInto(DateOnly yearStartsOn, DateOnly today) => today >= yearStartsOn.AddDays(-DaysBeforeTheYear);
}
