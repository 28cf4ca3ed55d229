namespace SmartAcademy.Data.Attendance;

/// <summary>Which pupils are listed.</summary>
/// <param name="Since">The first day that counts.</param>
/// <param name="Until">The last day that counts.</param>
/// <param name="VeryLowOnly">Only those below the second limit.</param>
/// <param name="InRow">Also those with at least so many absences in a row.</param>
/// <param name="Page">From 1.</param>
public sealed record AbsenceFilter(DateOnly Since, DateOnly Until, bool VeryLowOnly = false, int InRow = AbsenceFilter.UsualRow, int Page = 1)
{
    public const int PageSize = 50;

    /// <summary>After three days the class teacher calls the family.</summary>
    public const int UsualRow = 3;
}
