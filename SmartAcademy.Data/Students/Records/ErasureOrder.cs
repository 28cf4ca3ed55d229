namespace SmartAcademy.Data.Students.Records;

/// <summary>A wish to erase a student.</summary>
/// <param name="StudentId">Whom.</param>
/// <param name="Number">The enrolment number, typed once more so that nobody is erased by a slip.</param>
/// <param name="Reason">Who asked for it and why; kept in the audit.</param>
public sealed record ErasureOrder(Guid StudentId, string? Number, string? Reason);
