namespace SmartAcademy.Data.Access.Blocks;

/// <param name="Lines">Of one page.</param>
/// <param name="Total">How many there are.</param>
public sealed record BlockList(IReadOnlyList<BlockLine> Lines, int Total)
{
    public const int Size = 50;
}
