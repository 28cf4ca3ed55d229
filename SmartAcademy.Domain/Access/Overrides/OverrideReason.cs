namespace SmartAcademy.Domain.Access.Overrides;

/// <summary>Why a guard opened the gate to somebody whom it had refused.</summary>
public enum OverrideReason
{
    /// <summary>The guard compared the face with the picture, or knows the child.</summary>
    FaceChecked,

    /// <summary>A guardian stands beside the child.</summary>
    GuardianPresent,

    /// <summary>Somebody in the office said yes on the telephone.</summary>
    OfficeAgreed,

    /// <summary>Illness, fire, danger outside.</summary>
    Emergency,

    /// <summary>The school changed its hours, or the record is known to be wrong.</summary>
    RecordWrong,

    /// <summary>Told in words.</summary>
    Other,
}
