namespace SmartAcademy.Domain.Retention;

/// <summary>How long the group keeps a kind, where it differs from the house's own proposal.</summary>
public sealed class RetentionDefault(RetentionKind kind, int keep)
{
    public RetentionKind Kind { get; private set; } = kind;

    /// <summary>In the unit of the kind's rule.</summary>
    public int Keep { get; private set; } = keep;

    public void Become(int keep) => Keep = keep;
}
