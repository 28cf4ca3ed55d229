using SmartAcademy.Domain.Access;
using SmartAcademy.Domain.Passes;

namespace SmartAcademy.Data.Passes.Signed;

/// <summary>Which pass a scanned text means, or why it can mean none; the database judges whether the pass is good.</summary>
/// <param name="TokenHash">The hash by which the pass is found; null when the text means none.</param>
/// <param name="Fault">A <see cref="DenialReason"/> that was found in the text itself; null leaves the word to the database.</param>
public readonly record struct PassReading(byte[]? TokenHash, string? Fault)
{
    /// <summary>Not a text of ours.</summary>
    public static readonly PassReading Unknown = new(null, null);

    public static PassReading Of(PassToken token) => new(token.Hash(), null);

    public static PassReading Denied(string fault) => new(null, fault);
}
