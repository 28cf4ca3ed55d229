namespace SmartAcademy.Domain.Attendance;

/// <summary>Where a pupil is when the code is set: among the school, or away.</summary>
public enum CodeDirection
{
    In,
    Out,
}
