namespace SmartAcademy.Data.Attendance.Leave;

/// <summary>One page of requests.</summary>
public sealed record LeavePage(IReadOnlyList<LeaveLine> Lines, int Total)
{
    public const int Size = 30;
}
