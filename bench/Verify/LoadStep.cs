namespace SmartAcademy.Bench.Verify;

/// <summary>One step of the load.</summary>
internal sealed record LoadStep(int Connections, TimeSpan WarmUp, TimeSpan Measured)
{
    /// <summary>Unknown codes of a hundred.</summary>
    public const int UnknownPercent = 5;

    public TimeSpan Whole => WarmUp + Measured;

    /// <summary>Whether an answer that came so long after the start counts.</summary>
    public bool Counts(TimeSpan since) => since >= WarmUp && since < Whole;
}
