namespace SmartAcademy.Domain.Tokens;

public static class TokenRules
{
    public static readonly TimeSpan AccessLasts = TimeSpan.FromMinutes(15);

    public static readonly TimeSpan RefreshLasts = TimeSpan.FromDays(7);
}
