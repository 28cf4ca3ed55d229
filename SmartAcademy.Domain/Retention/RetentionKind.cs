namespace SmartAcademy.Domain.Retention;

/// <summary>What is kept for a time and then removed; stored as these words.</summary>
public enum RetentionKind
{
    AccessLogs,
    FormerStudents,
    ClassLists,
    WorkResults,
    Messages,
    Sessions,
    Registers,
    LeaveRequests,
    Releases,
    Visitors,
    Audit,
}
