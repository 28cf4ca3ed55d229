using System.Security.Cryptography;

namespace SmartAcademy.Domain.Passes.Signed;

/// <summary>ECDSA over P-256 with SHA-256; a signature is r and s, 32 bytes each (IEEE P1363, ES256 of RFC 7518).</summary>
public static class PassSignature
{
    public const int Bytes = 64;

    /// <summary>Bytes of a public key's point: x and y.</summary>
    public const int PointBytes = 64;

    internal static byte[] Sign(byte[] privateKey, byte[] toSign)
    {
        using var key = ECDsa.Create();
        key.ImportPkcs8PrivateKey(privateKey, out _);
        return key.SignData(toSign, HashAlgorithmName.SHA256, DSASignatureFormat.IeeeP1363FixedFieldConcatenation);
    }

    internal static (byte[] Private, byte[] Point) MakeKey()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var point = key.ExportParameters(includePrivateParameters: false).Q;
        return (key.ExportPkcs8PrivateKey(), [.. point.X!, .. point.Y!]);
    }
}
