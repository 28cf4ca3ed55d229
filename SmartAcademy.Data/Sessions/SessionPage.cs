namespace SmartAcademy.Data.Sessions;

public sealed record SessionPage(IReadOnlyList<SessionLine> Lines, long Total)
{
    public const int Size = 50;
}
