namespace SmartAcademy.Domain.Attendance;

/// <summary>How a pupil's percentage stands to the two limits of the school.</summary>
public enum AttendanceLevel
{
    /// <summary>At or above both limits, or no register taken yet.</summary>
    Good,

    /// <summary>Below the first limit; parents are spoken to.</summary>
    Low,

    /// <summary>Below the second limit, under which boards refuse a pupil the examination.</summary>
    VeryLow,
}
