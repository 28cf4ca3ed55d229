namespace SmartAcademy.Domain.Access;

/// <summary>How the code of a scan came into the device, as the device says.</summary>
public enum ReadBy
{
    /// <summary>The device did not say.</summary>
    Unsaid,
    Camera,
    Scanner,
    Nfc,

    /// <summary>A person typed the pass number, and gave a reason.</summary>
    Typed,
}
