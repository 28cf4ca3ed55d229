namespace SmartAcademy.Data.Visitors;

/// <summary>The lists of the visitors' desk.</summary>
public enum VisitView
{
    /// <summary>Inside and held.</summary>
    Here,

    /// <summary>Announced and not come yet.</summary>
    Expected,

    /// <summary>Inside, and should have left.</summary>
    Overdue,

    /// <summary>All, the newest first.</summary>
    All,
}
