namespace SmartAcademy.Domain.Muster;

/// <summary>What was said of somebody on the list of an evacuation.</summary>
public enum MusterStatus
{
    /// <summary>Nobody has said anything yet: they count as missing.</summary>
    Open,

    Safe,

    /// <summary>Looked for and not found.</summary>
    Missing,

    /// <summary>Was not there in the first place.</summary>
    NotOnSite,
}
