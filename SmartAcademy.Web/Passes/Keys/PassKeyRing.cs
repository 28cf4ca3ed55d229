using SmartAcademy.Domain.Passes;
using SmartAcademy.Domain.Vault;

namespace SmartAcademy.Web.Passes.Keys;

/// <summary>The keys of passes.</summary>
internal sealed class PassKeyRing(IKeyRing keys) : IPassKeys
{
    public int CurrentVersion => keys.CurrentVersion;

    public byte[]? Find(int version) => keys.Find(version);
}
