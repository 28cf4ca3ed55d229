namespace SmartAcademy.Data.Access;

/// <summary>What became of a reported scan; only the first two have a row in the log.</summary>
public enum ScanOutcome
{
    Answered,

    /// <summary>The scan id was known: the same answer again.</summary>
    Repeated,

    /// <summary>The scan id was used before for another pass.</summary>
    ScanIdReused,

    /// <summary>Not an access point that the device serves.</summary>
    UnknownAccessPoint,

    /// <summary>The key was revoked or the device switched off.</summary>
    UnknownKey,
}
