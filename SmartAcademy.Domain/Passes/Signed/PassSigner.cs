namespace SmartAcademy.Domain.Passes.Signed;

/// <summary>A school's private key at work.</summary>
public sealed class PassSigner(Guid schoolId, int keyNumber, byte[] privateKey)
{
    public Guid SchoolId => schoolId;

    public int KeyNumber => keyNumber;

    /// <summary>Signs in the name of the key's school.</summary>
    public SignedCode Sign(SignedPass pass) =>
        SignedCode.Make(pass with { SchoolId = schoolId, KeyNumber = keyNumber }, toSign => PassSignature.Sign(privateKey, toSign));

    /// <summary>Signs exactly these bytes.</summary>
    public byte[] Sign(byte[] bytes) => PassSignature.Sign(privateKey, bytes);
}
