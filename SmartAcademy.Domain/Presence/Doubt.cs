namespace SmartAcademy.Domain.Presence;

/// <summary>How sure it is that somebody is inside.</summary>
public enum Doubt
{
    Confirmed,
    Probably,

    /// <summary>They may be inside; in an evacuation they are looked for.</summary>
    Unknown,
}
