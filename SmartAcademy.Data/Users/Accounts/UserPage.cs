namespace SmartAcademy.Data.Users.Accounts;

public sealed record UserPage(IReadOnlyList<UserLine> Lines, int Total)
{
    public const int Size = 50;

    public static readonly UserPage Empty = new([], 0);
}
