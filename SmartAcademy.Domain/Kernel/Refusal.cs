namespace SmartAcademy.Domain.Kernel;

/// <summary>An expected "no" with a stable code; screens translate the code, never the text.</summary>
/// <param name="Code">Stable snake_case code, a key of the refusal texts.</param>
/// <param name="Field">The input field that the refusal speaks of, or null when it speaks of the whole.</param>
public sealed record Refusal(string Code, string? Field = null)
{
    /// <summary>Something that the actor may not see is answered as if it did not exist.</summary>
    public static readonly Refusal NotFound = new("not_found");

    public static readonly Refusal Forbidden = new("forbidden");

    /// <summary>Another person changed the record since it was read.</summary>
    public static readonly Refusal ChangedMeanwhile = new("changed_meanwhile");

    public Refusal On(string field) => this with { Field = field };
}
