using SmartAcademy.Domain.Vault;

namespace SmartAcademy.Data.Vault;

/// <summary>Stands for the keys where only the shape of the model matters: at design time and in migrations.</summary>
internal sealed class NoKeys : IKeyRing
{
    private static VaultException Missing => new("The database was opened without the keys of its sensitive columns.");

    public int CurrentVersion => throw Missing;

    public IReadOnlyCollection<int> Versions => throw Missing;

    public byte[]? Find(int version) => throw Missing;
}
