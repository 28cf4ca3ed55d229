namespace SmartAcademy.Web.Passes.Signed;

/// <summary>What the payload of a signed list says; a gate without a connection refuses these passes.</summary>
/// <param name="Iss">The school.</param>
/// <param name="Iat">Seconds since 1970, the beginning of a quarter of an hour: the same list is the same list on every instance.</param>
/// <param name="IssuedBefore">Milliseconds since 1970; passes issued before are void.</param>
/// <param name="Passes">References of stopped passes, in order.</param>
internal sealed record RevocationList(Guid Iss, long Iat, long? IssuedBefore, IReadOnlyList<string> Passes);

