namespace SmartAcademy.Domain.Passes.Signed;

/// <summary>What the revocation list calls a pass: the beginning of its code's hash, which opens nothing and names nobody.</summary>
public static class PassReference
{
    private const int Bytes = 12;

    /// <summary>24 hexadecimal digits in small letters.</summary>
    /// <param name="tokenHash">See <see cref="PassToken.Hash"/>.</param>
    public static string Of(byte[] tokenHash) => Convert.ToHexStringLower(tokenHash.AsSpan(0, Bytes));
}
