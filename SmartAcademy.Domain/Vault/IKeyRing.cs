namespace SmartAcademy.Domain.Vault;

/// <summary>Secret keys that live outside the database, one under each version.</summary>
public interface IKeyRing
{
    /// <summary>The version that new values are made with; its key is always there.</summary>
    int CurrentVersion { get; }

    /// <summary>Every version that there is a key for.</summary>
    IReadOnlyCollection<int> Versions { get; }

    /// <summary>The key of a version, at least 32 bytes; null when there is none.</summary>
    byte[]? Find(int version);
}
