using SmartAcademy.Domain.Passes;

namespace SmartAcademy.Data.Passes;

/// <summary>A pass in a list, with the status it has today.</summary>
public sealed record PassLine
{
    public required Guid Id { get; init; }

    public required string Number { get; init; }

    public required PassType Type { get; init; }

    public required PassStatus Status { get; init; }

    public required DateOnly IssuedOn { get; init; }

    public required DateOnly ExpiresOn { get; init; }

    public required Guid? StudentId { get; init; }

    public required string StudentName { get; init; }

    public required string? StudentNameBangla { get; init; }

    public required string EnrolmentNumber { get; init; }

    /// <summary>Such as "Seven B"; empty for a student without a class.</summary>
    public required string ClassLabel { get; init; }

    public required Guid? PhotoFileId { get; init; }
}
