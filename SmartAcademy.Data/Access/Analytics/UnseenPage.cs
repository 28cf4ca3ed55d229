namespace SmartAcademy.Data.Access.Analytics;

/// <summary>Who was not seen today.</summary>
/// <param name="Day">The school's own day.</param>
/// <param name="OpenClasses">Classes that have school today; where there is none, nobody is missed.</param>
/// <param name="OnLeave">Students of those classes who stay away with leave, and are not listed.</param>
/// <param name="Total">How many were not seen.</param>
/// <param name="Lines">One page of them, youngest class first.</param>
public sealed record UnseenPage(DateOnly Day, int OpenClasses, int OnLeave, int Total, IReadOnlyList<UnseenStudent> Lines)
{
    public const int Size = 50;
}
