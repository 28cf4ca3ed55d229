namespace SmartAcademy.Data.Audit;

/// <summary>What the details of an entry may be called; the page has words for these.</summary>
public static class AuditDetail
{
    /// <summary>Why a person made the change, in their own words.</summary>
    public const string Reason = "Reason";

    /// <summary>The address in the portal that was asked for.</summary>
    public const string Path = "Path";

    /// <summary>The code of a refusal, or the HTTP status.</summary>
    public const string Answer = "Answer";

    /// <summary>The filters of an export, as its address tells them.</summary>
    public const string Filter = "Filter";

    /// <summary>How many rows left the house.</summary>
    public const string Count = "Count";

    /// <summary>The permissions or roles that somebody was given.</summary>
    public const string Given = "Given";

    /// <summary>The permissions or roles that were taken away.</summary>
    public const string Taken = "Taken";

    /// <summary>The number on a pass or another document.</summary>
    public const string Number = "Number";

    /// <summary>The instant before which entries were removed.</summary>
    public const string Before = "Before";
}
