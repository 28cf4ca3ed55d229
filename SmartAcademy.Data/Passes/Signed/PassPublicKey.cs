namespace SmartAcademy.Data.Passes.Signed;

/// <summary>What the world may know of a signing key.</summary>
/// <param name="Number">The key id.</param>
/// <param name="Point">x and y on P-256, 32 bytes each.</param>
/// <param name="IsRetired">Codes under it open nothing any more.</param>
public sealed record PassPublicKey(int Number, byte[] Point, bool IsRetired);
