using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace SmartAcademy.Data.Kernel;

/// <summary>Uniqueness lives in the database; these tell which rule a write broke.</summary>
internal static class UniqueViolation
{
    /// <summary>True when the write broke the uniqueness that the named index or key keeps.</summary>
    public static bool Breaks(this DbUpdateException failure, string constraint) =>
        failure.InnerException is PostgresException { SqlState: PostgresErrorCodes.UniqueViolation } violation
        && violation.ConstraintName == constraint;

    /// <summary>True when a row that is referred to is gone, or one that is still referred to was to go.</summary>
    public static bool BreaksReference(this DbUpdateException failure) =>
        failure.InnerException is PostgresException { SqlState: PostgresErrorCodes.ForeignKeyViolation };
}
