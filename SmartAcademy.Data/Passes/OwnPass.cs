using SmartAcademy.Domain.Passes;
using SmartAcademy.Domain.Passes.Signed;

namespace SmartAcademy.Data.Passes;

/// <summary>A student's pass as they and their parents see it; without <see cref="PassId"/> none was issued yet.</summary>
public sealed record OwnPass
{
    public required Guid StudentId { get; init; }

    public required string StudentName { get; init; }

    public required string? StudentNameBangla { get; init; }

    public required string ClassLabel { get; init; }

    public required Guid? PhotoFileId { get; init; }

    public Guid? PassId { get; init; }

    public string Number { get; init; } = "";

    public PassType Type { get; init; }

    public PassStatus Status { get; init; }

    public DateOnly ExpiresOn { get; init; }

    /// <summary>Null when the pass opens no gate today, or its server key is lost.</summary>
    public SignedCode? Code { get; init; }
}
