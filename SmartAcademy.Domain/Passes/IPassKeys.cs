namespace SmartAcademy.Domain.Passes;

/// <summary>The server keys that make pass tokens; they live outside the database.</summary>
public interface IPassKeys
{
    /// <summary>The version that new passes are sealed with; its key is always there.</summary>
    int CurrentVersion { get; }

    /// <summary>The key of a version, at least <see cref="PassToken.ShortestKey"/> bytes; null when the house has lost or retired it.</summary>
    byte[]? Find(int version);
}
