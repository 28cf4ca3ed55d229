using SmartAcademy.Bench.Setup;
using SmartAcademy.Domain.Passes;
using SmartAcademy.Domain.Passes.Signed;

namespace SmartAcademy.Bench.Verify;

/// <summary>What a reader reads off a card, and by what the database finds its pass.</summary>
internal sealed record BenchCode(string Text, byte[] TokenHash)
{
    private const string Holder = "Ayesha Siddika";
    private const string Class = "Seven B";

    public static BenchCode Of(Pass pass, PassSigner signer)
    {
        var secret = pass.Unseal(new BenchPassKeys()).Value;
        return new BenchCode(signer.Sign(SignedPass.Of(pass, secret, Holder, Class)).Text, secret.Hash());
    }
}
