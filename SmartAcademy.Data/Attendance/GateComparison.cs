namespace SmartAcademy.Data.Attendance;

/// <summary>Where gate and register do not agree about a day.</summary>
/// <param name="GateSawAnybody">On a day without a single scan the gate says nothing about anybody.</param>
/// <param name="NotInClass">Came through a gate, and the register says they are away.</param>
/// <param name="NeverScanned">The register says they are here, and no gate saw them.</param>
public sealed record GateComparison(bool GateSawAnybody, IReadOnlyList<GateMismatch> NotInClass, IReadOnlyList<GateMismatch> NeverScanned)
{
    /// <summary>Of each list; on a day with more the gates are out of order.</summary>
    public const int Most = 200;
}
