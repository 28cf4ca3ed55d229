namespace SmartAcademy.Data.Releases;

/// <summary>One page of releases, newest first.</summary>
public sealed record ReleasePage(IReadOnlyList<ReleaseLine> Lines, int Total)
{
    public const int Size = 30;

    public static readonly ReleasePage Empty = new([], 0);
}
