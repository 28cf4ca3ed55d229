namespace SmartAcademy.Data.Guardians;

public sealed record GuardianPage(IReadOnlyList<GuardianLine> Lines, int Total)
{
    public const int Size = 50;
    public const int MostCounted = 10_000;

    public static readonly GuardianPage Empty = new([], 0);
}
