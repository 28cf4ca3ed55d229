namespace SmartAcademy.Domain.Attendance.Leave;

/// <summary>Where a wish for leave stands.</summary>
public enum LeaveStatus
{
    /// <summary>Waits for an answer.</summary>
    Asked,

    Approved,

    Refused,

    /// <summary>Taken back by who asked, before it was answered.</summary>
    Withdrawn,
}
