namespace SmartAcademy.Domain.Passes;

/// <summary>The server keys that make pass tokens; they live outside the database.</summary>
public interface IPassKeys
{
    /// <summary>The version that new passes are sealed with.</summary>
    int CurrentVersion { get; }

    /// <summary>The key of a version, at least 32 bytes.</summary>
    ReadOnlyMemory<byte> Key(int version);
}
