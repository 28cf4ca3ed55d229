namespace SmartAcademy.Domain.Enrolments;

/// <summary>How a place in a class ended.</summary>
public enum EnrolmentEnd
{
    /// <summary>To another class or section of the same year.</summary>
    Moved,

    /// <summary>To a higher class of the next year.</summary>
    Promoted,

    /// <summary>To the same class of the next year.</summary>
    Repeated,

    /// <summary>To another school.</summary>
    Transferred,

    Withdrawn,

    Graduated,
}
