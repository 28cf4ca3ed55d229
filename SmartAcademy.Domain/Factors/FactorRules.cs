namespace SmartAcademy.Domain.Factors;

public static class FactorRules
{
    /// <summary>After so many wrong codes in a row the second step is closed, and the sign-in that led there is void.</summary>
    public const int MostWrongCodes = 10;

    public const int MostPasskeys = 10;

    public static readonly TimeSpan Lock = TimeSpan.FromMinutes(15);
}
