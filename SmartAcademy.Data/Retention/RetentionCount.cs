namespace SmartAcademy.Data.Retention;

/// <summary>Rows and files that go, or went.</summary>
public sealed record RetentionCount(long Rows, long Files)
{
    public static readonly RetentionCount None = new(0, 0);

    public bool IsNothing => Rows == 0 && Files == 0;

    public static RetentionCount operator +(RetentionCount one, RetentionCount other) => new(one.Rows + other.Rows, one.Files + other.Files);

    /// <summary>The named twin of the operator.</summary>
    public static RetentionCount Add(RetentionCount one, RetentionCount other) => one + other;
}
