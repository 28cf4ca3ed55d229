namespace SmartAcademy.Domain.Visitors;

/// <summary>Where a visit stands.</summary>
public enum VisitStatus
{
    /// <summary>Announced, and not here yet.</summary>
    Expected,

    /// <summary>At the gate, and on the watch list: somebody decides.</summary>
    Held,

    Inside,
    Left,

    /// <summary>Was not let in.</summary>
    TurnedAway,

    /// <summary>Does not come.</summary>
    Cancelled,
}
