namespace SmartAcademy.Data.Passes.Signed;

/// <summary>What a gate without a connection must refuse though the signature is good.</summary>
/// <param name="IssuedBefore">Passes issued before this are void; null when there was no such word.</param>
/// <param name="References">See <see cref="Domain.Passes.Signed.PassReference"/>; in order.</param>
public sealed record StoppedPasses(DateTimeOffset? IssuedBefore, IReadOnlyList<string> References);
