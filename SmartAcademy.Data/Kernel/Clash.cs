using Microsoft.EntityFrameworkCore;
using SmartAcademy.Domain.Kernel;

namespace SmartAcademy.Data.Kernel;

/// <summary>A rule that the database keeps, and what a person is told who breaks it.</summary>
/// <param name="Constraint">A unique index or key; null for any reference to or from the row.</param>
/// <param name="Refusal">What the person is told.</param>
internal sealed record Clash(string? Constraint, Refusal Refusal)
{
    public static Clash OfReference(Refusal refusal) => new(null, refusal);

    public bool IsIn(DbUpdateException failure) => Constraint is null ? failure.BreaksReference() : failure.Breaks(Constraint);
}
